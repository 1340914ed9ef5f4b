import type { Day } from '../time/day'
import type { Directory } from '../directory/entry'
import type { Moment } from '../time/wall-time'
import type { Texts } from '../text/text'
import type {
  AgreementStatus,
  Direction,
  EmergencyKind,
  ItemKind,
  ItemStatus,
  MemberRole,
  QuoteForm,
} from './vocabulary'

// One trip as it stands, whole, in memory. Lists are in their own order (precedence, order of travel);
// `null` is "not known". Ids are made by whoever makes the record, the browser included.

/** What every line of a trip has. `revision` counts its changes; a removal names the one it saw. */
export type Line = { readonly id: string; readonly revision: number }

export type Trip = {
  /** The language of plain strings when the trip is exported. */
  language: string
  title: Texts | null
  direction: Direction
  /** Our institution. */
  homeId: string
  /** Incoming trips: whose delegation it is. */
  guestId: string | null
  start: Day | null
  end: Day | null
  kind: string | null
  occasion: Texts | null
  purposes: readonly Texts[]
  context: readonly Texts[]
  /** People in the delegation, the leader included; may exceed the members listed. */
  size: number | null
  activities: readonly Texts[]
  outcomes: readonly Texts[]
}

export type Member = Line & {
  /** `null`: a place whose holder is not named yet, or a group. */
  personId: string | null
  role: MemberRole
  /** Position held on this trip. */
  title: Texts | null
  /** People in an unnamed group; 1 for a person. */
  count: number
}

export type Visit = Line & {
  institutionId: string
  city: Texts | null
  day: Day | null
  lastDay: Day | null
  activities: readonly Texts[]
  outcomes: readonly Texts[]
  history: readonly Texts[]
  background: readonly Texts[]
}

export type Host = Line & {
  visitId: string
  personId: string | null
  /** As held on the day of the visit. */
  title: Texts | null
}

export type Topic = Line & {
  /** `null`: discussed on the trip, not tied to one stop. */
  visitId: string | null
  subject: Texts
  /** Briefing, before the meeting. */
  talkingPoints: Texts | null
  /** What was said, afterwards. */
  notes: Texts | null
}

export type Agreement = Line & {
  visitId: string
  kind: Texts
  subject: Texts | null
  status: AgreementStatus
  /** People of either side. */
  signerIds: readonly string[]
  termYears: number | null
}

export type Item = Line & {
  kind: ItemKind
  title: Texts
  start: Moment
  timeZone: string
  end: Moment | null
  /** Where it differs from `timeZone` (flights); otherwise `null`. */
  endTimeZone: string | null
  status: ItemStatus
  visitId: string | null
  placeName: Texts | null
  placeAddress: Texts | null
  latitude: number | null
  longitude: number | null
  /** Person ids; `null` is the whole delegation. */
  attendeeIds: readonly string[] | null
  reference: string | null
  dress: Texts | null
  notes: Texts | null
  staffNotes: Texts | null
}

/** An item without a time: it waits in the pool until it is put on a day. */
export type Unscheduled = Line &
  Omit<Item, keyof Line | 'start' | 'timeZone' | 'end' | 'endTimeZone' | 'status'> & {
    /** How long it is to take. */
    minutes: number | null
  }

export type Quote = Line & { speakerId: string; form: QuoteForm; text: Texts }

export type NextStep = Line & { text: Texts; due: Day | null; owner: Texts | null }

/** One line of the emergency sheet: whom to call, or where to go. */
export type Emergency = Line & {
  kind: EmergencyKind
  /** `null`: for the whole trip, as the insurer and the duty phone at home are. */
  city: Texts | null
  name: Texts | null
  phone: string | null
  address: Texts | null
  /** A policy number, opening hours, in which language they answer. */
  note: Texts | null
}

/** The lists of a trip, by the name of one of their lines. */
export type Lines = {
  member: Member
  visit: Visit
  host: Host
  topic: Topic
  agreement: Agreement
  item: Item
  unscheduled: Unscheduled
  quote: Quote
  nextStep: NextStep
  emergency: Emergency
}

export type Noun = keyof Lines

/** What a trip is made of: the trip itself, its lists, and the entries of the directory that it refers to. */
export type RecordKind = Noun | 'trip' | 'institution' | 'person'

export type TripRecord = {
  readonly trip: Readonly<Trip>
} & { readonly [N in Noun]: readonly Readonly<Lines[N]>[] }

export const nouns = [
  'member',
  'visit',
  'host',
  'topic',
  'agreement',
  'item',
  'unscheduled',
  'quote',
  'nextStep',
  'emergency',
] as const satisfies Noun[]

/** What may be said of a line: everything but its id and revision. */
export type Values<N extends Noun> = Omit<Lines[N], 'id' | 'revision'>

/** A trip with everything needed to show, export or report it. */
export type WholeTrip = {
  readonly id: string
  readonly version: number
  readonly record: TripRecord
  readonly directory: Directory
}

/** The lines that belong to one visit, in order. */
export function ofVisit<L extends { visitId: string | null }>(lines: readonly L[], visitId: string): L[] {
  return lines.filter((line) => line.visitId === visitId)
}

/** People in the delegation: the size entered, else the members listed. */
export function delegationSize(record: TripRecord): number {
  return record.trip.size ?? record.member.reduce((sum, member) => sum + member.count, 0)
}
