import type { Locale } from '../domain/text/locales'
import type { RouteMap } from '../domain/itinerary/route-map'
import type { Words } from '../domain/text/text'
import type { EmergencyKind, ItemStatus } from '../domain/trip/vocabulary'

// The handbook as it is printed: every word chosen and in its order, nothing laid out. Print page, PDF and Word set the
// same model. Plain strings are in the reader's language; `Words` say which language they are in.

/** A text for the reader, and the same text in the local language or that of the named person. */
export type Both = { words: Words | null; other: Words | null }

export type PrintedPerson = {
  /** `null` for an unnamed person or a group: see `unnamed`. */
  name: Both
  unnamed: string | null
  title: Both
  /** "leader", "interpreter"; `null` for plain members and hosts. */
  role: string | null
  /** How to address them. */
  spoken: readonly Words[]
  /** "Korean, English"; `null` if it is not known. */
  languages: string | null
  /** Only of hosts and coordinators. */
  phone: string | null
}

export type PrintedItem = {
  /** The start, local, `HH:mm`, or the part of the day in words. */
  time: string
  end: string | null
  /** "+1" if it ends on another day. */
  dayShift: string | null
  /** "Taipei, then Seoul". */
  zones: string | null
  /** "home 09:00–10:30" where the clock at home shows another time. */
  home: string | null
  status: ItemStatus
  /** "provisional", "cancelled"; `null` if it is confirmed. */
  statusWords: string | null
  kind: string
  title: Both
  place: Both
  /** Where a journey ends. */
  destination: Both
  /** `null`: everyone. */
  who: string | null
  dress: Words | null
  reference: string | null
  notes: Words | null
  /** The number of the visit with the briefing. */
  visit: number | null
}

export type PrintedDay = {
  title: string
  /** "Day 2"; `null` outside of the trip. */
  number: string | null
  /** "Clocks: Seoul, 1 hour ahead of home"; `null` if they agree with those at home. */
  clock: string | null
  items: readonly PrintedItem[]
}

export type PrintedAddress = { name: Both; latin: Words | null; local: Words | null }

export type PrintedLastTime = {
  /** "October 2023, Our visit, Benchmarking visit to Korea". */
  when: readonly Words[]
  outcomes: readonly Words[]
  agreements: readonly PrintedAgreement[]
  promised: readonly { text: Words; more: string; owner: Words | null }[]
}

export type PrintedAgreement = { kind: Words; subject: Words | null; status: string }

export type PrintedVisit = {
  number: number
  name: Both
  city: Words | null
  day: string | null
  /** The items of this visit: "10:00–11:30", what, where. */
  times: readonly { when: string; title: Words; place: Words | null; statusWords: string | null }[]
  background: readonly Words[]
  activities: readonly Words[]
  topics: readonly { subject: Words; points: Words | null }[]
  agreements: readonly PrintedAgreement[]
  lastTime: PrintedLastTime | null
  table: readonly { member: PrintedPerson | null; host: PrintedPerson | null }[]
  accompanying: readonly PrintedPerson[]
  addresses: readonly PrintedAddress[]
}

export type PrintedEmergency = {
  kind: EmergencyKind
  label: string
  name: Both
  phone: string | null
  address: Both
  note: Words | null
}

export type Handbook = {
  language: Locale
  /** Language of the place, for the letters of names; `null` if there is none of its own. */
  localLanguage: string | null
  title: Both
  /** The same as one line of plain text, for running heads and properties. */
  titleText: string
  dates: string | null
  /** "11 members, led by Vice President Ying". */
  delegation: readonly Words[]
  homeName: Words | null
  otherHomeName: Words | null
  visitedNames: readonly Both[]
  /** The route on maps, and its cities in the order of travel; `null` if too few of them are known. */
  route: { maps: readonly RouteMap[]; words: string } | null
  /** "As released, version 2, 24 November 2026". */
  version: string
  /** "Draft", on every page; `null` for a release. */
  draft: string | null
  purposes: readonly Words[]
  topics: readonly { subject: Words; points: Words | null }[]
  days: readonly PrintedDay[]
  members: readonly PrintedPerson[]
  institutions: readonly { name: Both; people: readonly PrintedPerson[] }[]
  visits: readonly PrintedVisit[]
  /** Hotels and other places that are part of no visit. */
  places: readonly PrintedAddress[]
  emergency: readonly { place: Words; lines: readonly PrintedEmergency[] }[]
  /** The fixed words of the document, by name. */
  labels: HandbookLabels
}

export const labelNames = [
  'handbook',
  'contents',
  'programme',
  'whosWho',
  'delegation',
  'hosts',
  'briefings',
  'visit',
  'emergency',
  'name',
  'title',
  'address',
  'phone',
  'noItems',
  'noProgramme',
  'noMembers',
  'noHosts',
  'purposes',
  'wholeTrip',
  'background',
  'activities',
  'topics',
  'talkingPoints',
  'agreements',
  'lastTime',
  'outcomes',
  'colon',
  'nextSteps',
  'counterparts',
  'ourSide',
  'theirSide',
  'accompanying',
  'showDriver',
  'places',
  'where',
  'dress',
  'reference',
  'stops',
  'when',
  'what',
  'notNamed',
  'noTitle',
  'kind',
  'page',
  'speaks',
  'see',
  'route',
] as const
export type HandbookLabels = Readonly<Record<(typeof labelNames)[number], string>>

/** Looks up a message of the handbook by its key in lib/messages; `values` replace the names in braces. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string
