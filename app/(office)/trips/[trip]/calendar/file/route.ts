import { answerCalendar, responseOf } from '@/app/calendar/answer-calendar'
import { calendarFor } from '@/app/calendar/calendar-cache'
import { requireTripAccess } from '@/lib/server/access/access'
import { attachment } from '@/lib/server/platform/attachment'
import { ownCalendar } from '@/lib/server/calendar/calendar-access'
import { route } from '@/lib/server/access/route'

/** The calendar of the signed-in user as a file: the same bytes as at their calendar address. */
export const GET = route('/trips/[trip]/calendar/file', async (request, { trip: tripId }) => {
  const calendar = await calendarFor(await ownCalendar(await requireTripAccess(tripId, 'see trip')))
  return responseOf(
    answerCalendar(request.headers.get('if-none-match'), calendar, {
      'cache-control': 'private, no-store, no-transform',
      'content-disposition': attachment('itinerary.ics'),
    }),
  )
})
