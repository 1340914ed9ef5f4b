import { answerCalendar, responseOf } from '@/app/calendar/answer-calendar'
import { calendarFor } from '@/app/calendar/calendar-cache'
import { requirePhoneAccess } from '@/lib/server/access/access'
import { ownCalendar } from '@/lib/server/calendar/calendar-access'
import { attachment } from '@/lib/server/platform/attachment'
import { phoneRoute } from '../../../answer'

/** A member's calendar as a file, for personal links too. */
export const GET = phoneRoute('/pocket/[trip]/calendar/file', async (request, { trip }) => {
  const calendar = await calendarFor(await ownCalendar(await requirePhoneAccess(trip)))
  return responseOf(
    answerCalendar(request.headers.get('if-none-match'), calendar, {
      'cache-control': 'private, no-store, no-transform',
      'content-disposition': attachment('itinerary.ics'),
    }),
  )
})
