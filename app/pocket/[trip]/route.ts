import { requirePhoneAccess } from '@/lib/server/access/access'
import { phoneRoute } from '../answer'
import { tripPageResponse } from '../trip-page'

/** The member's page of one trip. */
export const GET = phoneRoute('/pocket/[trip]', async (request, params) =>
  tripPageResponse(request, await requirePhoneAccess(params.trip)),
)
