import { z } from 'zod'
import { subjectOf } from '@/lib/domain/trip/edit-subject'
import { requireTripAccess } from '@/lib/server/access/access'
import { editSchema } from '@/lib/server/trip/edit-schema'
import { authorOf } from '@/lib/server/platform/change-log'
import { isFromHere, readJson, route } from '@/lib/server/access/route'
import { editTrip } from '@/lib/server/trip/trip-record'

/** As much as a group of edits may hold. */
const most = 6_000_000

const schema = z.strictObject({
  edit: editSchema,
  key: z.string().min(8).max(100),
  since: z.int().min(0),
  /** Whose page it is: somebody else may have signed in meanwhile in the same browser. */
  userId: z.string().max(200).optional(),
})

/**
 * Every change of a trip: one edit, which may come several times where its answer was lost and is made once. Answers with
 * the trip's version, or with what stands in the way and who put it there. No server action: its address lives on
 * when a new version of the program is installed, and a page that was open all the while still gets its edits through.
 */
export const POST = route<{ trip: string }>(async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'edit trip')
  if (!isFromHere(request)) return Response.json({ ok: false, code: 'forbidden' }, { status: 403 })
  const parsed = schema.safeParse(await readJson(request, most))
  if (!parsed.success) return Response.json({ ok: false, code: 'invalid' }, { status: 422 })
  const { edit, key, since, userId } = parsed.data
  if (userId !== undefined && userId !== access.viewer.id)
    return Response.json({ ok: false, code: 'someone else' }, { status: 409 })
  const outcome = await editTrip(access.tripId, edit, access.viewer.id, { key, since })
  if (outcome.ok) return Response.json({ ok: true, version: outcome.version, made: outcome.made })
  if (!('conflict' in outcome)) return Response.json({ ok: false, code: outcome.code }, { status: 404 })
  const { conflict } = outcome
  return Response.json(
    { ok: false, code: 'conflict', conflict, by: await authorOf(access.tripId, subjectOf(conflict)) },
    { status: 409 },
  )
})
