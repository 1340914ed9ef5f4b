import { plainTitle } from '@/components/trips/trip-label'
import { tripSheets } from '@/components/trips/trip-sheets'
import { requireTripAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { attachment, safeFileName } from '@/lib/server/platform/attachment'
import { workbookOf, workbookType } from '@/lib/server/platform/workbook'
import { readTrip } from '@/lib/server/releases/read-trip'
import { listColleagues } from '@/lib/server/trip/colleagues'
import { tripSummary } from '@/lib/domain/trip/trip-summary'
import { getTranslations } from 'next-intl/server'
import { sheetWords } from '../../sheet-words'

/** Delegation, itinerary, hosts, promises and agreements of a trip as an Excel file. */
export const GET = route('/api/trips/[trip]/workbook', async (_request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'edit trip')
  const trip = await readTrip(access)
  const words = await sheetWords(await listColleagues(access))
  const title = plainTitle(tripSummary(trip.record, trip.directory), words.locale, await getTranslations('trip'))
  return new Response(new Uint8Array(await workbookOf(tripSheets(trip, words))), {
    headers: {
      'content-type': workbookType,
      'content-disposition': attachment(`${safeFileName(title, 'trip')}.xlsx`),
    },
  })
})
