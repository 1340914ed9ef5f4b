import type { Moment } from './wall-time'
import { instantOf } from './wall-time'
import { zoneOffset } from './zone-offset'

// The rules of a zone for the years that a calendar speaks of, read off the clocks themselves: right by construction,
// where tables of rules that others made lag behind, or lack the zones of half and quarter hours.

/** From when clocks in a zone are ahead of UTC by `to` minutes; `from` before. `start` is local by `from`: `YYYY-MM-DDTHH:mm:ss`. */
export type Observance = { kind: 'standard' | 'daylight'; start: string; from: number; to: number }

const dayLength = 86_400_000

/** What holds at the beginning of each of these years (UTC) and every change of the clocks within it, in order. */
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
      // In summer time where the clocks next go back: so it is south of the equator at New Year.
      const kind = changes[0]?.kind === 'standard' ? 'daylight' : 'standard'
      return [{ kind, start: localTime(first, offset), from: offset, to: offset } as const, ...changes]
    })
}

/**
 * The instant of a wall time, as `instantOf` has it, and whether "in its zone" says it to every reader: where the clocks
 * skip it or pass it twice readers differ, and long ago zones were ahead by odd seconds.
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
