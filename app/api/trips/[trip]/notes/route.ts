import { z } from 'zod'
import { Refused, requireTripAccess } from '@/lib/server/access/access'
import { isFromHere, readCleanJson, route } from '@/lib/server/access/route'
import { settleNote, sharedNotes, unsettleNote } from '@/lib/server/visits/shared-notes'

const most = 10_000
const schema = z.strictObject({ id: z.string().min(1).max(100), settled: z.boolean() })

/** The notes that members of the trip have shared. */
export const GET = route('/api/trips/[trip]/notes', async (_request, { trip: tripId }) =>
  Response.json({ notes: await sharedNotes(await requireTripAccess(tripId, 'edit trip')) }),
)

/** Settles or reopens a shared note, `{id, settled}`, and returns all of them. */
export const POST = route('/api/trips/[trip]/notes', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'edit trip')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const parsed = schema.safeParse(await readCleanJson(request, most))
  if (!parsed.success) return Response.json({ error: 'invalid' }, { status: 422 })
  const { id, settled } = parsed.data
  if (!(await (settled ? settleNote(access, id) : unsettleNote(access, id)))) throw new Refused('not found')
  return Response.json({ notes: await sharedNotes(access) })
})
