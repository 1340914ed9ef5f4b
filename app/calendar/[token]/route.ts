import { Refused } from '@/lib/server/access'
import { calendarAccess } from '@/lib/server/calendar-access'
import { logError } from '@/lib/server/log'
import { answerCalendar, noCalendar } from '../answer-calendar'
import { calendarFor } from '../kept-calendar'

/** The calendar of whoever holds the address, for programs that ask for it again and again. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    return answerCalendar(request, await calendarFor(await calendarAccess(secretIn((await params).token))))
  } catch (error) {
    if (error instanceof Refused) return noCalendar()
    logError('calendar', error)
    return new Response('The calendar cannot be read now. Please try again in a moment.\n', { status: 500, headers: { 'cache-control': 'private, no-store', 'content-type': 'text/plain; charset=utf-8' } })
  }
}

// An address without the ending is none either, and is looked up all the same.
function secretIn(name: string): string {
  return name.endsWith('.ics') ? name.slice(0, -4) : ''
}
