import type { Day } from '../time/day'
import type { Texts } from '../text/text'
import type { Noun } from '../trip/trip-record'

// What a check has found. Values made from the trip, shown with what they concern, never stored and never in the
// way of saving. What may be stored is that a hand has set one aside, by its key.

/** What a finding is about: a line of the trip, or a day `YYYY-MM-DD`. */
export type Ref = { noun: Noun; id: string } | { noun: 'day'; id: Day }

/** How much it matters: what cannot be kept as it stands, what is only unwise, what is not known yet. */
export const weights = ['broken', 'unwise', 'missing'] as const
export type Weight = (typeof weights)[number]

type Nothing = object

/** What the sentence of each check needs beside what it concerns. */
export type Details = {
  /** Two items want the same people at the same time. `people` is `null` for the whole delegation. */
  overlap: { minutes: number; people: readonly string[] | null }
  'ends before it starts': Nothing
  /** A flight or train arrives before it leaves, each by the clock of its place. */
  'arrives before it leaves': Nothing
  /** The clocks are put forward over this time: it does not exist there on that day. */
  'time does not exist': { which: 'start' | 'end' }
  /** The clocks are put back over this time: it comes twice. */
  'time comes twice': { which: 'start' | 'end' }
  /** Minutes between two items, those needed, and of these the margin. `km` is `null` where the minutes were typed in. */
  'too little time': {
    minutes: number
    needed: number
    margin: number
    km: number | null
    people: readonly string[] | null
  }
  'item outside the trip': Nothing
  'another day than its visit': { day: Day; lastDay: Day }
  'no lodging': { people: readonly string[] | null }
  'night hours': { which: 'start' | 'end'; time: string }
  'public holiday': { day: Day; name: Texts; country: string; region: string | null }
  weekend: { day: Day; country: string }
  'ranks differ': { ours: Texts; theirs: Texts; higher: 'ours' | 'theirs' }
  'numbers differ': { ours: number; theirs: number }
  'leader without counterpart': { leaderId: string }
  'member without item': { personId: string }
  unconfirmed: { days: number }
  'no day': Nothing
  'day outside trip': Nothing
  'last day first': Nothing
  /** The stop stands after one that has a later day. */
  'earlier than the stop before': Nothing
  'no host': Nothing
  'no title': { hostId: string }
  'no name': { hostId: string }
  'no topic': Nothing
  'no address': Nothing
  /** There is an address, but none in the language of the place. */
  'no local address': { language: string }
  /** The emergency sheet has nothing for this city of the route. */
  'no emergency line': { city: Texts }
  'no duty phone': Nothing
}

export type Check = keyof Details

type FindingOf<C extends Check> = { check: C; key: string; concerns: readonly [Ref, ...Ref[]] } & Details[C]

/**
 * One thing found. `concerns` begins with what it is said beside. `key` is made of the check, what it concerns and a
 * digest of what it rests on: it stays the same until one of these changes.
 */
export type Finding = { [C in Check]: FindingOf<C> }[Check]

const weightOf: Record<Check, Weight> = {
  overlap: 'broken',
  'ends before it starts': 'broken',
  'arrives before it leaves': 'broken',
  'time does not exist': 'broken',
  'time comes twice': 'broken',
  'too little time': 'broken',
  'item outside the trip': 'broken',
  'another day than its visit': 'broken',
  'day outside trip': 'broken',
  'last day first': 'broken',
  'earlier than the stop before': 'broken',
  'public holiday': 'unwise',
  weekend: 'unwise',
  'night hours': 'unwise',
  'leader without counterpart': 'unwise',
  'ranks differ': 'unwise',
  'numbers differ': 'unwise',
  'member without item': 'unwise',
  'no lodging': 'missing',
  unconfirmed: 'missing',
  'no day': 'missing',
  'no host': 'missing',
  'no name': 'missing',
  'no title': 'missing',
  'no topic': 'missing',
  'no address': 'missing',
  'no local address': 'missing',
  'no duty phone': 'missing',
  'no emergency line': 'missing',
}

/** Every check, the gravest first: the order in which they are listed. */
export const checks = Object.keys(weightOf) as readonly Check[]

export function weigh(check: Check): Weight {
  return weightOf[check]
}

/**
 * Makes a finding with its key. `material` is all that it rests on and that may change: two findings of one check about
 * the same things have the same key exactly where this is the same.
 */
export function finding<C extends Check>(
  check: C,
  concerns: readonly [Ref, ...Ref[]],
  material: readonly unknown[],
  details: Details[C],
): Finding {
  const about = concerns
    .map(({ noun, id }) => `${noun}:${id}`)
    .sort()
    .join(' ')
  return {
    check,
    concerns,
    key: `${check} ${about} ${digest(JSON.stringify(material))}`,
    ...details,
  } as unknown as Finding
}

/** What a key says beside its digest: the same check of the same things, whatever it rested on. */
export function stemOf(key: string): string {
  return key.slice(0, key.lastIndexOf(' '))
}

/** The ids of people without regard to their order; `null` is everyone. */
export function asSet(people: readonly string[] | null): readonly string[] | null {
  return people && [...new Set(people)].sort()
}

// FNV-1a, twice with different beginnings: short, and the same in every browser. It keeps nothing secret.
function digest(text: string): string {
  return [0x811c9dc5, 0x050c5d1f]
    .map((begin) => {
      let hash = begin
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
      return (hash >>> 0).toString(36)
    })
    .join('')
}
