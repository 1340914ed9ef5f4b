import { trip } from '@/lib/server/access'
import { route } from '@/lib/server/route'
import { readTrip } from '@/lib/server/trip'

/** The trip as it stands, for the editors' query. */
export const GET = route<{ trip: string }>(async (_request, { trip: tripId }) =>
  Response.json(await readTrip(await trip(tripId, 'see trip'))),
)
