import type { Directory } from '../directory/entry'
import type { ValuesOf } from '../fields/field'
import type { DeclaredEntity, EntityFields } from './entity-fields'
import type { tripFields } from './fields/trip'

// One complete trip in memory. Lists are in their own order (precedence, order of travel); `null` is "not known". Ids
// are made where a record is created, which can be the browser.

/** What every entity of a trip has in addition to its fields. `revision` counts its changes, to detect conflicts. */
export type Entity = { readonly id: string; readonly revision: number }

/** The name of a list of a trip, in the singular. In stored edits and in files its key is `noun`. */
export type EntityName = keyof EntityFields

/** The values of an entity's fields: everything but its id and revision. */
export type Values<N extends EntityName> = ValuesOf<EntityFields[N]>

/** The entities of a trip's lists, by the name of one. */
export type Entities = { [N in EntityName]: Entity & Values<N> }

export type Trip = ValuesOf<typeof tripFields>
export type Member = Entities['member']
export type Visit = Entities['visit']
export type Host = Entities['host']
export type Topic = Entities['topic']
export type Agreement = Entities['agreement']
export type Item = Entities['item']
export type Unscheduled = Entities['unscheduled']
export type Quote = Entities['quote']
export type NextStep = Entities['nextStep']
export type Task = Entities['task']
export type Emergency = Entities['emergency']

/** What a trip is made of: the trip itself, its lists, and the entries of the directory that it refers to. */
export type RecordKind = DeclaredEntity

export type TripRecord = {
  readonly trip: Readonly<Trip>
} & { readonly [N in EntityName]: readonly Readonly<Entities[N]>[] }

export const entityNames = [
  'member',
  'visit',
  'host',
  'topic',
  'agreement',
  'item',
  'unscheduled',
  'quote',
  'nextStep',
  'task',
  'emergency',
] as const satisfies EntityName[]

/** A trip with everything needed to show, export or report it. */
export type WholeTrip = {
  readonly id: string
  readonly version: number
  readonly record: TripRecord
  readonly directory: Directory
}

/** The entities that belong to one visit, in order. */
export function ofVisit<L extends { visitId: string | null }>(entities: readonly L[], visitId: string): L[] {
  return entities.filter((entity) => entity.visitId === visitId)
}

/** People in the delegation: the size entered, else the members listed. */
export function delegationSize(record: TripRecord): number {
  return record.trip.size ?? record.member.reduce((sum, member) => sum + member.count, 0)
}
