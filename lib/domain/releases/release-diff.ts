import { isSame } from '../trip/edit'
import { byTime } from '../itinerary/itinerary'
import type { Item, TripRecord } from '../trip/trip-record'

// What differs between two itineraries, and for whom. Only what an itinerary says counts: not the coordinates, and of
// the visit only which institution receives.

/** An item as an itinerary says it. `people` are those who attend, the whole delegation written out. */
export type PlannedItem = Omit<Item, 'revision' | 'visitId' | 'latitude' | 'longitude'> & {
  readonly institutionId: string | null
  readonly people: readonly string[]
}

const times = ['start', 'timeZone', 'end', 'endTimeZone'] as const
const fields = [
  ...times,
  'kind',
  'title',
  'status',
  'institutionId',
  'placeName',
  'placeAddress',
  'attendeeIds',
  'reference',
  'dress',
  'notes',
  'staffNotes',
] as const
export type PlannedField = (typeof fields)[number]

export type FieldChange = { field: PlannedField; from: unknown; to: unknown }

export const changeKinds = ['added', 'removed', 'moved', 'changed'] as const
/** `moved`: to another day or time, whatever else changed with it. */
export type ChangeKind = (typeof changeKinds)[number]

/** What became of an item. One that is cancelled does not stand: it is removed, or added where it comes back. */
export type ItemChange = {
  id: string
  kind: ChangeKind
  before: PlannedItem | null
  after: PlannedItem | null
  /** It is still in the record, or was, as a cancelled one. */
  cancelled: boolean
  /** Of one that stands before and after. */
  fields: readonly FieldChange[]
}

/** The same with whom it concerns: who is told that it comes in, that it goes, and that it changes. Person ids. */
export type ItemDifference = ItemChange & {
  joins: readonly string[]
  leaves: readonly string[]
  stays: readonly string[]
}

export const changeWords = ['added', 'reinstated', 'removed', 'cancelled', 'moved', 'changed'] as const

/** The word for what became of an item. */
export function changeWord({ kind, cancelled }: Pick<ItemChange, 'kind' | 'cancelled'>): (typeof changeWords)[number] {
  if (!cancelled) return kind
  return kind === 'removed' ? 'cancelled' : 'reinstated'
}

/** The items of a record as its itinerary says them, by time; the cancelled ones too. */
export function plannedItems({ item, member, visit }: TripRecord): PlannedItem[] {
  const everyone = once(member.map(({ personId }) => personId).filter((id) => id !== null))
  const receives = new Map(visit.map(({ id, institutionId }) => [id, institutionId]))
  return item
    .map(({ revision: _r, visitId, latitude: _a, longitude: _o, ...rest }) => ({
      ...rest,
      institutionId: (visitId && receives.get(visitId)) || null,
      people: rest.attendeeIds === null ? everyone : once(rest.attendeeIds),
    }))
    .sort(byTime)
}

/** What differs between the itineraries of two records, by time. */
export function differenceOf(before: TripRecord, after: TripRecord): ItemDifference[] {
  return itemDifference(plannedItems(before), plannedItems(after))
}

/** What differs between two itineraries, by time. */
export function itemDifference(before: readonly PlannedItem[], after: readonly PlannedItem[]): ItemDifference[] {
  const [was, is] = [byId(before), byId(after)]
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [a, b] = [was.get(id) ?? null, is.get(id) ?? null]
    return (
      changeOf(id, standing(a), standing(b), (a ?? b)!.status === 'cancelled' || (b ?? a)!.status === 'cancelled') ?? []
    )
  })
  return changes.sort((x, y) => byTime((x.after ?? x.before)!, (y.after ?? y.before)!))
}

/** What of a difference one person is told: exactly what differs between the two itineraries as they see them. */
export function differenceFor(difference: readonly ItemDifference[], personId: string): ItemChange[] {
  return difference
    .flatMap(({ joins, leaves, stays, ...change }): ItemChange[] => {
      const [before, after] = [
        change.before && seenBy(change.before, personId),
        change.after && seenBy(change.after, personId),
      ]
      if (joins.includes(personId))
        return [
          {
            ...change,
            kind: 'added',
            before: null,
            after,
            cancelled: change.cancelled && change.kind === 'added',
            fields: [],
          },
        ]
      if (leaves.includes(personId))
        return [
          {
            ...change,
            kind: 'removed',
            before,
            after: null,
            cancelled: change.cancelled && change.kind === 'removed',
            fields: [],
          },
        ]
      const shown = change.fields.filter(({ field }) => field !== 'attendeeIds' && field !== 'staffNotes')
      return stays.includes(personId) && shown.length > 0 ? [{ ...change, before, after, fields: shown }] : []
    })
    .sort((x, y) => byTime((x.after ?? x.before)!, (y.after ?? y.before)!))
}

/** What of a difference someone sees who reads the whole itinerary, but no staff notes. */
export function differenceToRead(difference: readonly ItemDifference[]): ItemChange[] {
  const open = (item: PlannedItem | null) => item && { ...item, staffNotes: null }
  return difference.flatMap(({ joins: _j, leaves: _l, stays: _s, ...change }) => {
    const shown = change.fields.filter(({ field }) => field !== 'staffNotes')
    const isConcerned = change.before === null || change.after === null || shown.length > 0
    return isConcerned ? [{ ...change, before: open(change.before), after: open(change.after), fields: shown }] : []
  })
}

/** The itinerary as one person has it: what they attend, without staff notes. Cancelled items are nobody's and stay. */
export function itineraryFor(items: readonly PlannedItem[], personId: string): PlannedItem[] {
  return items.filter((item) => !standing(item) || item.people.includes(personId)).map((item) => seenBy(item, personId))
}

function changeOf(
  id: string,
  before: PlannedItem | null,
  after: PlannedItem | null,
  cancelled: boolean,
): ItemDifference | null {
  const [was, is] = [before?.people ?? [], after?.people ?? []]
  const whom = {
    joins: is.filter((one) => !was.includes(one)),
    leaves: was.filter((one) => !is.includes(one)),
    stays: was.filter((one) => is.includes(one)),
  }
  if (!before || !after)
    return before || after
      ? { id, kind: before ? 'removed' : 'added', before, after, cancelled, fields: [], ...whom }
      : null
  const changed = fields
    .filter((field) => !isSame(before[field], after[field]))
    .map((field): FieldChange => ({ field, from: before[field], to: after[field] }))
  if (changed.length + whom.joins.length + whom.leaves.length === 0) return null
  const isMoved = changed.some(({ field }) => times.some((one) => one === field))
  return { id, kind: isMoved ? 'moved' : 'changed', before, after, cancelled: false, fields: changed, ...whom }
}

function standing(item: PlannedItem | null): PlannedItem | null {
  return item?.status === 'cancelled' ? null : item
}

function seenBy(item: PlannedItem, personId: string): PlannedItem {
  return { ...item, attendeeIds: [personId], people: [personId], staffNotes: null }
}

function byId(items: readonly PlannedItem[]): Map<string, PlannedItem> {
  return new Map(items.map((item) => [item.id, item]))
}

function once(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
