import type { Day } from '../time/day'
import type { Texts } from '../text/text'
import type { EntityName } from '../trip/trip-record'

// The findings of the checks: values computed from the trip and shown at their subject. They are never stored and never
// prevent saving. Only dismissals are stored, by the key of the finding.

/** The subject of a finding: an entity of the trip, a day `YYYY-MM-DD`, or the trip itself. */
export type Ref = { noun: EntityName; id: string } | { noun: 'day'; id: Day } | { noun: 'trip'; id: 'trip' }

/** The severity: impossible as planned, unwise, or not known yet. */
export type Weight = 'broken' | 'unwise' | 'missing'

type Nothing = object

/** The data for the sentence of each check, besides its subjects. */
export type Details = {
  /** Two items want the same people at the same time. `people` is `null` for the whole delegation. */
  overlap: { minutes: number; people: readonly string[] | null }
  'ends before it starts': Nothing
  /** A flight or train arrives before it departs, each in local time. */
  'arrives before it leaves': Nothing
  /** The clocks are put forward over this time: it does not exist there on that day. */
  'time does not exist': { which: 'start' | 'end' }
  /** The clocks are put back over this time: it occurs twice. */
  'time comes twice': { which: 'start' | 'end' }
  /** Minutes available, minutes needed, and the margin within these. `km` is `null` if the minutes were entered. */
  'too little time': {
    minutes: number
    needed: number
    margin: number
    km: number | null
    people: readonly string[] | null
  }
  'item outside the trip': Nothing
  'another day than its visit': { day: Day; lastDay: Day }
  /** The place has another time zone than the item. */
  'another zone than its place': { zone: string }
  'no lodging': { people: readonly string[] | null }
  'night hours': { which: 'start' | 'end'; time: string }
  'public holiday': { day: Day; name: Texts; country: string; region: string | null }
  weekend: { day: Day; country: string }
  'ranks differ': { ours: Texts; theirs: Texts; higher: 'ours' | 'theirs' }
  'numbers differ': { ours: number; theirs: number }
  'leader without counterpart': { leaderId: string }
  'member without item': { personId: string }
  unconfirmed: { days: number }
  /** What a trip needs before anything else can be checked. */
  'no dates': Nothing
  /** An incoming trip, and no institution whose delegation it is. */
  'no guest': Nothing
  'no leader': Nothing
  'no visits': Nothing
  'no programme': Nothing
  'no day': Nothing
  'day outside trip': Nothing
  'last day first': Nothing
  /** The visit is listed after one on a later day. */
  'earlier than the stop before': Nothing
  'no host': Nothing
  'no title': { hostId: string }
  'no name': { hostId: string }
  'no topic': Nothing
  /** The trip is over, and the record does not say whether the agreement was signed. */
  'still to be signed': { agreementId: string }
  'no address': Nothing
  /** There is an address, but not in the local language. */
  'no local address': { language: string }
  /** The emergency sheet has no entry for this city on the route. */
  'no emergency line': { city: Texts }
  'no duty phone': Nothing
  /** What guests need: these are checks of incoming trips only. */
  'no invitation letter': Nothing
  'no pick-up': Nothing
  'no car': Nothing
  /** No language that both sides speak; language tags without script and region. */
  'no interpreter': { theirs: readonly string[]; ours: readonly string[] }
  'no gift': Nothing
}

export type Check = keyof Details

type FindingOf<C extends Check> = { check: C; key: string; concerns: readonly [Ref, ...Ref[]] } & Details[C]

/**
 * One finding. The first of its subjects in `concerns` is where it is shown. `key` consists of the check, the subjects
 * and a digest of the data it depends on: it changes only with one of these.
 */
export type Finding = { [C in Check]: FindingOf<C> }[Check]

const weightOf: Record<Check, Weight> = {
  overlap: 'broken',
  'ends before it starts': 'broken',
  'arrives before it leaves': 'broken',
  'time does not exist': 'broken',
  'time comes twice': 'broken',
  'another zone than its place': 'broken',
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
  'no dates': 'missing',
  'no guest': 'missing',
  'no leader': 'missing',
  'no visits': 'missing',
  'no programme': 'missing',
  'no invitation letter': 'missing',
  'no pick-up': 'missing',
  'no car': 'missing',
  'no lodging': 'missing',
  unconfirmed: 'missing',
  'no day': 'missing',
  'no host': 'missing',
  'no name': 'missing',
  'no title': 'missing',
  'no topic': 'missing',
  'no interpreter': 'missing',
  'no gift': 'missing',
  'still to be signed': 'missing',
  'no address': 'missing',
  'no local address': 'missing',
  'no duty phone': 'missing',
  'no emergency line': 'missing',
}

/** All checks by severity: the order in which findings are listed. */
export const checks = Object.keys(weightOf) as readonly Check[]

export function weigh(check: Check): Weight {
  return weightOf[check]
}

/**
 * Creates a finding with its key. `material` is all changeable data it depends on: two findings of one check about the
 * same subjects have the same key if and only if their material is equal.
 */
export function finding<C extends Check>(
  check: C,
  concerns: readonly [Ref, ...Ref[]],
  material: readonly unknown[],
  details: Details[C],
): FindingOf<C> {
  const about = concerns
    .map(({ noun, id }) => `${noun}:${id}`)
    .sort()
    .join(' ')
  return {
    check,
    concerns,
    key: `${check} ${about} ${digest(JSON.stringify(material))}`,
    ...details,
  }
}

/** The key without the digest: the same check of the same subjects, whatever the data. */
export function stemOf(key: string): string {
  return key.slice(0, key.lastIndexOf(' '))
}

/** The ids of people regardless of order; `null` is everyone. */
export function asSet(people: readonly string[] | null): readonly string[] | null {
  return people && [...new Set(people)].sort()
}

// FNV-1a with two seeds: short, and the same in every browser. Not for secrets.
function digest(text: string): string {
  return [0x811c9dc5, 0x050c5d1f]
    .map((begin) => {
      let hash = begin
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
      return (hash >>> 0).toString(36)
    })
    .join('')
}
