import type { Moment } from './wall-time'
import { instantOf } from './wall-time'
import { zoneOffset } from './zone-offset'

// The rules of a time zone for the years of a calendar, computed from the offsets of the runtime. Published tables of
// rules can be out of date or lack zones with half and quarter hours.

/**
 * A change of the UTC offset, in minutes, from `from` to `to`. `start` is the local time by the offset `from`:
 * `YYYY-MM-DDTHH:mm:ss`.
 */
export type Observance = { kind: 'standard' | 'daylight'; start: string; from: number; to: number }

const dayLength = 86_400_000

/** For each of these years (UTC), the offset at its beginning and every change of offset within it, in order. */
export function observancesOf(timeZone: string, years: Iterable<number>): Observance[] {
  return [...new Set(years)]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const [first, last] = [startOf(year), startOf(year + 1)]
      const changes: Observance[] = []
      for (let day = first; day < last; day += dayLength) {
        const [from, to] = [zoneOffset(timeZone, day), zoneOffset(timeZone, day + dayLength)]
        if (from !== to)
          changes.push({
            kind: to > from ? 'daylight' : 'standard',
            start: localTime(changeWithin(timeZone, day, from), from),
            from,
            to,
          })
      }
      const offset = zoneOffset(timeZone, first)
      // A year begins in summer time if its first change is to standard time, as south of the equator.
      const kind = changes[0]?.kind === 'standard' ? 'daylight' : 'standard'
      return [{ kind, start: localTime(first, offset), from: offset, to: offset } as const, ...changes]
    })
}

/**
 * The instant of a wall time. `isPlain`: every calendar reads the wall time with its zone as this instant. Calendars
 * differ about times that clocks skip or repeat, and about historical offsets with seconds.
 */
export function readIn(moment: Moment, timeZone: string): { instant: Date; isPlain: boolean } {
  const { instant, kind } = instantOf(moment, timeZone)
  return { instant, isPlain: kind === 'exact' && Number.isInteger(zoneOffset(timeZone, instant.getTime())) }
}

// The second at which the offset is no longer `from`, within the day that begins at `day`.
function changeWithin(timeZone: string, day: number, from: number): number {
  let [before, after] = [day, day + dayLength]
  while (after - before > 1_000) {
    const middle = before + Math.floor((after - before) / 2_000) * 1_000
    if (zoneOffset(timeZone, middle) === from) before = middle
    else after = middle
  }
  return after
}

function localTime(instant: number, offset: number): string {
  return new Date(instant + offset * 60_000).toISOString().slice(0, 19)
}

// Not Date.UTC, which takes 26 for 1926's century.
function startOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1)
}
