import { byTime, endZone } from './itinerary'
import type { Item, TripRecord } from './trip-record'
import { instantOf } from './wall-time'

// What cannot be kept as it stands. Values made from the trip, shown with what they concern, never stored and
// never in the way of saving.

export type Clash =
  /** Two items want the same people at the same time. `people` is `null` for the whole delegation. */
  | { kind: 'overlap'; itemId: string; otherId: string; minutes: number; people: readonly string[] | null }
  | { kind: 'ends before it starts'; itemId: string }
  /** The clocks are put forward over this time: it does not exist there on that day. */
  | { kind: 'time does not exist'; itemId: string; which: 'start' | 'end' }
  /** The clocks are put back over this time: it comes twice. */
  | { kind: 'time comes twice'; itemId: string; which: 'start' | 'end' }

// One sleeps and rests through other plans.
const background = new Set<Item['kind']>(['lodging', 'free time'])

type Span = { item: Item; from: number; to: number }

/** Every clash of a trip, in the order of the programme. Cancelled items clash with nothing. */
export function clashesOf(record: TripRecord): Clash[] {
  const items = record.item.filter((item) => item.status !== 'cancelled').sort(byTime)
  const spans: Span[] = []
  const clashes: Clash[] = []
  for (const item of items) {
    const start = instantOf(item.start, item.timeZone)
    const end = item.end === null ? null : instantOf(item.end, endZone(item))
    for (const [which, fall] of [['start', start], ['end', end]] as const) {
      if (fall?.kind === 'gap') clashes.push({ kind: 'time does not exist', itemId: item.id, which })
      if (fall?.kind === 'repeated') clashes.push({ kind: 'time comes twice', itemId: item.id, which })
    }
    const from = start.instant.getTime()
    const to = end?.instant.getTime() ?? from
    if (to < from) clashes.push({ kind: 'ends before it starts', itemId: item.id })
    else if (!background.has(item.kind)) spans.push({ item, from, to })
  }
  return [...clashes, ...overlaps(spans)]
}

function overlaps(spans: Span[]): Clash[] {
  const clashes: Clash[] = []
  // A sweep by instant: what is over before this one starts can meet none of the later ones.
  let open: Span[] = []
  for (const span of spans.sort((a, b) => a.from - b.from || a.to - b.to)) {
    open = open.filter((other) => other.to > span.from)
    for (const other of open) {
      const people = shared(other.item.attendeeIds, span.item.attendeeIds)
      const minutes = (Math.min(other.to, span.to) - span.from) / 60_000
      if (people?.length === 0 || minutes <= 0) continue
      clashes.push({ kind: 'overlap', itemId: span.item.id, otherId: other.item.id, minutes, people })
    }
    open.push(span)
  }
  return clashes
}

/** The people in both, where `null` is the whole delegation. */
function shared(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null) return b
  return b === null ? a : a.filter((id) => b.includes(id))
}
