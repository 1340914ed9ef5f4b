import { requireTripAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { viewComments } from '@/lib/server/follow-up/comments'

/** The comments of a trip, for its planners. */
export const GET = route('/api/trips/[trip]/comments', async (_request, { trip }) =>
  Response.json(await viewComments(await requireTripAccess(trip, 'edit trip'))),
)
