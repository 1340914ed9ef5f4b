import type { Directory } from '../directory/entry'
import type { ValuesOf } from '../fields/field'
import type { agreementFields } from './fields/agreement'
import type { emergencyFields } from './fields/emergency'
import type { hostFields } from './fields/host'
import type { itemFields, unscheduledFields } from './fields/item'
import type { memberFields } from './fields/member'
import type { nextStepFields } from './fields/next-step'
import type { quoteFields } from './fields/quote'
import type { topicFields } from './fields/topic'
import type { tripFields } from './fields/trip'
import type { visitFields } from './fields/visit'

// One trip as it stands, whole, in memory. Lists are in their own order (precedence, order of travel);
// `null` is "not known". Ids are made by whoever makes the record, the browser included.

/** What every line of a trip has. `revision` counts its changes; a removal names the one it saw. */
export type Line = { readonly id: string; readonly revision: number }

export type Trip = ValuesOf<typeof tripFields>
export type Member = Line & ValuesOf<typeof memberFields>
export type Visit = Line & ValuesOf<typeof visitFields>
export type Host = Line & ValuesOf<typeof hostFields>
export type Topic = Line & ValuesOf<typeof topicFields>
export type Agreement = Line & ValuesOf<typeof agreementFields>
export type Item = Line & ValuesOf<typeof itemFields>
export type Unscheduled = Line & ValuesOf<typeof unscheduledFields>
export type Quote = Line & ValuesOf<typeof quoteFields>
export type NextStep = Line & ValuesOf<typeof nextStepFields>
export type Emergency = Line & ValuesOf<typeof emergencyFields>

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
