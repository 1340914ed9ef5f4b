import { firstAfter, minutesBetween, type Moment } from '../time/wall-time'

const shortestWay = 20

/**
 * When a journey between two time zones arrives: the first moment with this wall time after the departure. If the time
 * can be in either half of the day (`isUnclear`), the earlier one that leaves 20 minutes: 12:20-11:55 to London.
 * @param time `HH:mm`
 */
export function arrivalAfter(
  start: Moment,
  { timeZone, endTimeZone }: { timeZone: string; endTimeZone: string | null },
  time: string,
  isUnclear: boolean,
): Moment {
  const zone = endTimeZone ?? timeZone
  const read = firstAfter(start, timeZone, time, zone)
  if (!isUnclear || zone === timeZone) return read
  const other = firstAfter(start, timeZone, otherHalf(time), zone)
  const way = (end: Moment) => minutesBetween(start, timeZone, end, zone)
  return way(other) >= shortestWay && (way(other) < way(read) || way(read) < shortestWay) ? other : read
}

function otherHalf(time: string): string {
  return `${String((Number(time.slice(0, 2)) + 12) % 24).padStart(2, '0')}${time.slice(2)}`
}
