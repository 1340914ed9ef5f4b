import { requireTripAccess } from '@/lib/server/access/access'
import { attachment } from '@/lib/server/platform/attachment'
import { route } from '@/lib/server/access/route'
import { exportTripJson } from '@/lib/server/trips/trip-files'

/** The trip as a trip file, to save. */
export const GET = route('/api/trips/[trip]/file', async (_request, { trip: tripId }) => {
  const { json, name } = await exportTripJson(await requireTripAccess(tripId, 'edit trip'))
  return new Response(json, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment(name),
    },
  })
})
