import { tripListSheet } from '@/components/trips/trip-sheets'
import { dayAt } from '@/lib/domain/time/wall-time'
import { readTripQuery } from '@/lib/domain/trips/trip-query'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { readOffice } from '@/lib/server/office/office'
import { attachment } from '@/lib/server/platform/attachment'
import { workbookOf, workbookType } from '@/lib/server/platform/workbook'
import { exportTrips } from '@/lib/server/trips/trips'
import { sheetWords } from '../sheet-words'

/** The list of trips as an Excel file, narrowed and sorted as on its page: the trips of a year, for example. */
export const GET = route('/api/trips/workbook', async (request) => {
  const access = await requireOfficeAccess('see directory')
  const query = readTripQuery(Object.fromEntries(new URL(request.url).searchParams))
  const today = dayAt(new Date(), (await readOffice()).timeZone)
  const words = await sheetWords([])
  const sheet = tripListSheet(await exportTrips(access, query, today), words)
  const name = [words.sheets('trips'), query.year].filter(Boolean).join(' ')
  return new Response(new Uint8Array(await workbookOf([sheet])), {
    headers: { 'content-type': workbookType, 'content-disposition': attachment(`${name}.xlsx`) },
  })
})
