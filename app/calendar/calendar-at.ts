import { logError } from '@/lib/server/platform/log'
import { inRoute, type RequestOrigin } from '@/lib/server/platform/request-context'
import { Refused } from '@/lib/server/access/refused'
import { type Answer, answerCalendar, brokenCalendar, noCalendar } from './answer-calendar'
import { calendarOfAddress, unchangedCalendar } from './calendar-cache'

/** The cached response, if nothing was written since. Synchronous, because a promise costs more than the response. */
export function answeredAt(name: string, held: string | null): Answer | null {
  try {
    const unchanged = unchangedCalendar(secretIn(name))
    return unchanged && answerCalendar(held, unchanged)
  } catch {
    return null
  }
}

/** The response of /calendar/`name` to a request with `held` as its `if-none-match`. Never throws. */
export function calendarAt(name: string, held: string | null, from: RequestOrigin): Promise<Answer> {
  return inRoute('/calendar/[token]', from, async () => {
    try {
      return answerCalendar(held, await calendarOfAddress(secretIn(name)))
    } catch (error) {
      if (error instanceof Refused) return noCalendar
      logError('route', error)
      return brokenCalendar
    }
  })
}

// An address without the extension is unknown too, and is looked up like any other.
function secretIn(name: string): string {
  return name.endsWith('.ics') ? name.slice(0, -4) : ''
}
