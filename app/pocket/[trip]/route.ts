import { requireTripAccess } from '@/lib/server/access/access'
import { pocketRoute } from '../answer'
import { pageOf } from '../page-of'

/** One trip, as a member carries it. */
export const GET = pocketRoute('/pocket/[trip]', async (request, params) =>
  pageOf(request, await requireTripAccess(params.trip, 'see trip')),
)
