import { answerCalendar, responseOf } from '@/app/calendar/answer-calendar'
import { calendarFor } from '@/app/calendar/kept-calendar'
import { requireTripAccess } from '@/lib/server/access/access'
import { attachment } from '@/lib/server/platform/attachment'
import { ownCalendar } from '@/lib/server/calendar/calendar-access'
import { route } from '@/lib/server/access/route'

/** The calendar of whoever is signed in, as a file: the very bytes that their address gives. */
export const GET = route('/trips/[trip]/calendar/file', async (request, { trip: tripId }) => {
  const calendar = await calendarFor(await ownCalendar(await requireTripAccess(tripId, 'see trip')))
  return responseOf(
    answerCalendar(request.headers.get('if-none-match'), calendar, {
      'cache-control': 'private, no-store, no-transform',
      'content-disposition': attachment('itinerary.ics'),
    }),
  )
})
