import { tzOffset } from '@date-fns/tz'

const dayLength = 86_400_000
/** The number of cached days per zone; a page of a long trip needs a few dozen. */
const most = 4_000

// By zone and day since 1970: the offset, or `null` if the clocks change on that day.
const known = new Map<string, Map<number, number | null>>()

/**
 * The offset of a zone from UTC in minutes at an instant, in milliseconds since 1970. `NaN` for an unknown zone. `Intl`
 * is slow and a page needs hundreds of offsets, so they are cached by day.
 */
export function zoneOffset(timeZone: string, instant: number): number {
  const day = Math.floor(instant / dayLength)
  const days = daysOf(timeZone)
  let offset = days.get(day)
  if (offset === undefined) {
    if (days.size >= most) days.clear()
    days.set(day, (offset = offsetOfDay(timeZone, day)))
  }
  return offset ?? tzOffset(timeZone, new Date(instant))
}

function daysOf(timeZone: string): Map<number, number | null> {
  let days = known.get(timeZone)
  if (!days) {
    if (known.size >= most) known.clear()
    known.set(timeZone, (days = new Map<number, number | null>()))
  }
  return days
}

// No zone changes twice within one day.
function offsetOfDay(timeZone: string, day: number): number | null {
  const start = tzOffset(timeZone, new Date(day * dayLength))
  return Object.is(start, tzOffset(timeZone, new Date((day + 1) * dayLength))) ? start : null
}
