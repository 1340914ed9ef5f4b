import { requireTripAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { readTrip } from '@/lib/server/releases/read-trip'

/** The current trip, for the editors' query. */
export const GET = route('/api/trips/[trip]', async (_request, { trip: tripId }) =>
  Response.json(await readTrip(await requireTripAccess(tripId, 'see trip'))),
)
