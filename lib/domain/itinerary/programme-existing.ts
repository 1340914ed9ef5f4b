import { searchKey } from '../text/search-key'
import type { Day } from '../time/day'
import { sameTexts, type Texts } from '../text/text'
import { addMinutes, dayOf, minutesBetween, timeOf } from '../time/wall-time'
import type { Item, TripRecord, Unscheduled, Values } from '../trip/trip-record'
import { isUntimed } from '../trip/untimed'
import type { ItemKind } from '../trip/vocabulary'
import { flightOf } from './flight-number'

// Which pasted items are already in the itinerary. An item is taken once, by the pasted item that is most like it.

type Pasted = { noun: 'item'; values: Values<'item'> } | { noun: 'unscheduled'; values: Values<'unscheduled'> }

/** The item of the itinerary that each pasted item is about; those without one are new. */
export function matchExisting<P extends Pasted>(pasted: readonly P[], record: TripRecord): Map<P, Item | Unscheduled> {
  const found = new Map<P, Item | Unscheduled>()
  const taken = new Set<string>()
  const take = (one: P, existing: Item | Unscheduled | undefined) => {
    if (!existing) return
    found.set(one, existing)
    taken.add(existing.id)
  }
  const open = () => pasted.filter((one) => !found.has(one))
  for (const one of pasted) {
    if (one.noun !== 'unscheduled') continue
    take(
      one,
      record.unscheduled.find(({ id, title }) => !taken.has(id) && shareTitle(title, one.values.title)),
    )
  }
  const days = new Set(pasted.flatMap((one) => (one.noun === 'item' ? [dayOf(one.values.start)] : [])))
  const live = record.item.filter(({ status }) => status !== 'cancelled')
  for (const rule of rules) {
    const waiting = open().flatMap((one) => (one.noun === 'item' ? [{ one, values: one.values }] : []))
    const rest = live.filter(({ id }) => !taken.has(id))
    if (rest.length === 0 || waiting.length === 0) break
    for (const { one, values } of waiting) {
      const candidates = rest.filter((item) => !taken.has(item.id) && rule.holds(values, item, days))
      const best = nearest(values, candidates)
      const isOnly =
        best !== undefined &&
        candidates.length === 1 &&
        waiting.filter((other) => rule.holds(other.values, best, days)).length === 1
      if (!rule.isUnique || isOnly) take(one, best)
    }
  }
  return found
}

type Rule = {
  /** `days`: the days of all pasted items. */
  holds: (pasted: Values<'item'>, item: Item, days: ReadonlySet<Day>) => boolean
  /** True if the rule only counts where one pasted item and one item of the itinerary fulfil it. */
  isUnique?: boolean
}

/** From the strongest evidence to the weakest. */
const rules: readonly Rule[] = [
  { holds: (a, b) => sameStart(a, b) && shareTitle(a.title, b.title) },
  { holds: (a, b) => sameDay(a, b) && sameFlight(a, b) },
  { holds: (a, b) => sameDay(a, b) && shareTitle(a.title, b.title) && !isElsewhere(a, b) },
  { holds: (a, b) => sameStart(a, b) && isSimilar(a.title, b.title) },
  { holds: (a, b) => sameDay(a, b) && sameCrossing(a, b), isUnique: true },
  // The same programme in another language.
  { holds: (a, b) => sameStart(a, b) && a.kind === b.kind && !shareLanguage(a, b), isUnique: true },
  // Moved from a day that the paste has too. A meal or a check-in is on many days.
  {
    holds: (a, b, days) =>
      days.has(dayOf(b.start)) && !repeatedKinds.has(a.kind) && shareTitle(a.title, b.title) && !isElsewhere(a, b),
    isUnique: true,
  },
]

const repeatedKinds = new Set<ItemKind>(['meal', 'transfer', 'lodging', 'free time', 'internal'])

function sameStart(a: Values<'item'>, b: Item): boolean {
  return a.start === b.start && a.dayPart === b.dayPart
}

function sameDay(a: Values<'item'>, b: Item): boolean {
  return dayOf(a.start) === dayOf(b.start)
}

/** True if both say where they are, and that is not the same. */
function isElsewhere(a: Values<'item'>, b: Item): boolean {
  if (a.visitId !== null && b.visitId !== null) return a.visitId !== b.visitId
  return a.placeName !== null && b.placeName !== null && !shareTitle(a.placeName, b.placeName)
}

function sameFlight(a: Values<'item'>, b: Item): boolean {
  const number = a.kind === 'flight' ? flightOf(a) : null
  return number !== null && number === flightOf(b)
}

function sameCrossing(a: Values<'item'>, b: Item): boolean {
  if ((a.kind !== 'flight' && a.kind !== 'train') || a.kind !== b.kind) return false
  const [one, other] = [flightOf(a), flightOf(b)]
  return (one === null || other === null) && a.endTimeZone === b.endTimeZone
}

function shareLanguage(a: Values<'item'>, b: Item): boolean {
  return Object.keys(a.title).some((language) => b.title[language] !== undefined)
}

const keysOfTitles = new WeakMap<Texts, readonly string[]>()

function titleKeys(title: Texts): readonly string[] {
  const known = keysOfTitles.get(title)
  if (known) return known
  const keys = Object.values(title).map((words) => searchKey(words).replace(/[^\p{L}\p{N}]+/gu, ''))
  keysOfTitles.set(title, keys)
  return keys
}

function shareTitle(a: Texts, b: Texts): boolean {
  const keys = new Set(titleKeys(a))
  return titleKeys(b).some((key) => key !== '' && keys.has(key))
}

const similarEnough = 0.6

function isSimilar(a: Texts, b: Texts): boolean {
  return titleKeys(a).some((one) => titleKeys(b).some((other) => similarity(one, other) >= similarEnough))
}

/** The share of letter pairs that two texts have in common, from 0 to 1; 1 if one contains the other. */
function similarity(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 2) return short === long ? 1 : 0
  if (long.includes(short)) return 1
  const rest = pairs(long)
  const common = pairs(short).filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (short.length + long.length - 2)
}

function pairs(text: string): string[] {
  return [...text].slice(1).map((letter, i) => `${[...text][i]}${letter}`)
}

function nearest({ start }: Values<'item'>, items: readonly Item[]): Item | undefined {
  const away = (item: Item) => Math.abs(Date.parse(`${item.start}Z`) - Date.parse(`${start}Z`))
  return [...items].sort((a, b) => away(a) - away(b))[0]
}

/**
 * What a pasted item changes of an item in the itinerary. What the paste does not say stays: an end, a place, people.
 * Its kind, time zones and notes stay too, because staff may have corrected them.
 */
export function changesOf(pasted: Values<'item'>, item: Item): Partial<Values<'item'>> {
  const to: { -readonly [F in keyof Values<'item'>]?: Values<'item'>[F] } = {}
  const isUndecided = pasted.dayPart === 'undecided' && dayOf(pasted.start) === dayOf(item.start)
  if (!isUndecided && (pasted.start !== item.start || pasted.dayPart !== item.dayPart)) {
    to.start = pasted.start
    if (pasted.dayPart !== item.dayPart) to.dayPart = pasted.dayPart
    if (item.end !== null) to.end = isUntimed(pasted) ? null : (pasted.end ?? movedEnd(item, pasted.start))
  }
  if (pasted.end !== null && !isUndecided) to.end = endIn(pasted, item)
  if (to.end === item.end) delete to.end
  const title = withWords(item.title, pasted.title)
  if (!sameTexts(title, item.title)) to.title = title
  const place = pasted.placeName && withWords(item.placeName ?? {}, pasted.placeName)
  if (place && !sameTexts(place, item.placeName)) to.placeName = place
  if (pasted.visitId !== null && item.visitId === null) to.visitId = pasted.visitId
  if (pasted.attendeeIds !== null && !sameIds(pasted.attendeeIds, item.attendeeIds)) to.attendeeIds = pasted.attendeeIds
  if (pasted.notes !== null && item.notes === null) to.notes = pasted.notes
  return to
}

/** The item's texts with those of the paste. A text that another language of the item already has adds nothing. */
function withWords(texts: Texts, pasted: Texts): Texts {
  const present = new Set(titleKeys(texts))
  const added = Object.entries(pasted).filter(([, words]) => titleKeys({ words }).some((key) => !present.has(key)))
  return { ...texts, ...Object.fromEntries(added) }
}

function movedEnd(item: Item, start: string): string | null {
  return item.end && addMinutes(item.end, minutesBetween(item.start, 'UTC', start, 'UTC'))
}

// The end is on another day by the zones of the paste; the item may have others.
function endIn(pasted: Values<'item'>, item: Item): string | null {
  const isUnmoved = item.end !== null && pasted.start === item.start && pasted.end !== null
  return isUnmoved && item.end !== null && timeOf(item.end) === timeOf(pasted.end ?? item.end) ? item.end : pasted.end
}

function sameIds(a: readonly string[], b: readonly string[] | null): boolean {
  return b !== null && a.length === b.length && a.every((id) => b.includes(id))
}
