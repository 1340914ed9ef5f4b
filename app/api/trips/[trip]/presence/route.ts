import { z } from 'zod'
import { requireTripAccess } from '@/lib/server/access/access'
import { announceEditing } from '@/lib/server/trip/presence'
import { isFromHere, readCleanJson, route } from '@/lib/server/access/route'

const schema = z.strictObject({ seat: z.string().min(1).max(60), item: z.string().min(1).max(200).nullable() })

/** The heartbeat of a page that is open on the trip, with the item being edited. */
export const POST = route('/api/trips/[trip]/presence', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'edit trip')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const parsed = schema.safeParse(await readCleanJson(request, 2_000))
  if (!parsed.success) return Response.json({ error: 'invalid' }, { status: 422 })
  await announceEditing(access, parsed.data.seat, parsed.data.item)
  return new Response(null, { status: 204 })
})
