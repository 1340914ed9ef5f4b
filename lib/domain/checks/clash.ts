import { byTime, endZone } from '../itinerary/itinerary'
import type { Item, TripRecord } from '../trip/trip-record'
import { instantOf } from '../time/wall-time'
import { ofItem, timedItems, timesOf } from './context'
import { asSet, type Finding, finding } from './finding'

// Lodging and free time may overlap with other items.
const background = new Set<Item['kind']>(['lodging', 'free time'])

type Span = { item: Item; from: number; to: number }

/**
 * Impossible times: a wall time in a clock change, an end before its start, and the same people in two places at once.
 * Compares instants, so that flights across the date line are right. In the order of the itinerary.
 */
export function clashes(record: TripRecord): Finding[] {
  const spans: Span[] = []
  const found: Finding[] = []
  for (const item of timedItems(record).sort(byTime)) {
    const start = instantOf(item.start, item.timeZone)
    const end = item.end === null ? null : instantOf(item.end, endZone(item))
    for (const [which, fall, material] of [
      ['start', start, [item.start, item.timeZone]],
      ['end', end, [item.end, endZone(item)]],
    ] as const) {
      if (fall?.kind === 'gap')
        found.push(finding('time does not exist', [ofItem(item)], [which, ...material], { which }))
      if (fall?.kind === 'repeated')
        found.push(finding('time comes twice', [ofItem(item)], [which, ...material], { which }))
    }
    const from = start.instant.getTime()
    const to = end?.instant.getTime() ?? from
    if (to < from)
      found.push(
        finding(isRide(item) ? 'arrives before it leaves' : 'ends before it starts', [ofItem(item)], timesOf(item), {}),
      )
    else if (!background.has(item.kind)) spans.push({ item, from, to })
  }
  return [...found, ...overlaps(spans)]
}

function isRide({ kind }: Item): boolean {
  return kind === 'flight' || kind === 'train'
}

function overlaps(spans: Span[]): Finding[] {
  const found: Finding[] = []
  // A sweep line by instant: an item that ends before this one starts cannot overlap with later ones.
  let open: Span[] = []
  for (const span of spans.sort((a, b) => a.from - b.from || a.to - b.to)) {
    open = open.filter((other) => other.to > span.from)
    for (const other of open) {
      const people = shared(other.item.attendeeIds, span.item.attendeeIds)
      const minutes = (Math.min(other.to, span.to) - span.from) / 60_000
      if (people?.length === 0 || minutes <= 0) continue
      const material = [span.item, other.item].sort((a, b) => (a.id < b.id ? -1 : 1)).map(timesOf)
      found.push(
        finding('overlap', [ofItem(span.item), ofItem(other.item)], [material, asSet(people)], { minutes, people }),
      )
    }
    open.push(span)
  }
  return found
}

/** The people in both, where `null` is the whole delegation. */
function shared(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null) return b
  return b === null ? a : a.filter((id) => b.includes(id))
}
