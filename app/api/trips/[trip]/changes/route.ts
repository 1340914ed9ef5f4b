import { z } from 'zod'
import { entityNames } from '@/lib/domain/trip/trip-record'
import { requireTripAccess } from '@/lib/server/access/access'
import { authorOf } from '@/lib/server/platform/change-log'
import { route } from '@/lib/server/access/route'

const schema = z.object({
  noun: z.enum(['trip', ...entityNames]),
  id: z.string().max(200),
  field: z.array(z.string().max(50)).max(40),
})

/** Who last changed fields of an entity of the trip, and when: `?noun=item&id=…&field=start&field=end`. */
export const GET = route('/api/trips/[trip]/changes', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'edit trip')
  const { searchParams } = new URL(request.url)
  const parsed = schema.safeParse({
    noun: searchParams.get('noun'),
    id: searchParams.get('id') ?? '',
    field: searchParams.getAll('field'),
  })
  if (!parsed.success) return Response.json({ error: 'invalid' }, { status: 400 })
  const { noun, id, field } = parsed.data
  return Response.json({ by: await authorOf(access.tripId, { noun, id: noun === 'trip' ? null : id, fields: field }) })
})
