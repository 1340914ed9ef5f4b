import { namesOf } from '../fields/field'
import { detailsOf, type PersonalDetail } from '../fields/personal-detail'
import { isSame } from '../trip/edit'
import { byTime } from '../itinerary/itinerary'
import { defaultValues, type FieldName, restrictedFor, visibleTo } from '../trip/entity-fields'
import { itemFields } from '../trip/fields/item'
import type { Item, TripRecord } from '../trip/trip-record'
import { isOneOf } from '../trip/vocabulary'

// The differences between two itineraries, and whom they concern. All declared fields of an item are compared, except
// its coordinates; of its visit, only the institution.

const coordinates = ['latitude', 'longitude', 'destinationLatitude', 'destinationLongitude'] as const
type Uncompared = 'visitId' | (typeof coordinates)[number]

/** An item as an itinerary shows it. `people`: person ids of all attendees, with the whole delegation written out. */
export type PlannedItem = Omit<Item, 'revision' | Uncompared> & {
  readonly institutionId: string | null
  readonly people: readonly string[]
}

/** The fields that say when an item is. */
export const timeFields: readonly PlannedField[] = ['start', 'timeZone', 'end', 'endTimeZone', 'dayPart']

/** A field of an item that is compared: a declared one, or the institution of its visit. */
export type PlannedField = Exclude<FieldName<'item'>, Uncompared> | 'institutionId'

const comparedFields = namesOf(itemFields).flatMap((name): PlannedField[] => {
  if (name === 'visitId') return ['institutionId']
  return isOneOf(coordinates, name) ? [] : [name]
})

const travellerFields: ReadonlySet<string> = new Set([
  'institutionId',
  ...visibleTo('item', 'traveller'),
  ...restrictedFor('item', 'traveller').map(({ name }) => name),
])
/** What an item holds for travellers in the fields that are hidden from them. */
const hiddenFields: Partial<PlannedItem> = Object.fromEntries(
  Object.entries(defaultValues.item).filter(([name]) => isCompared(name) && !travellerFields.has(name)),
)

export type FieldChange = { field: PlannedField; from: unknown; to: unknown }

export const changeKinds = ['added', 'removed', 'moved', 'changed'] as const
/** `moved`: to another day or time, whatever else changed with it. */
export type ChangeKind = (typeof changeKinds)[number]

/** The change of one item. Cancelling an item counts as removing it, and reinstating a cancelled one as adding it. */
export type ItemChange = {
  id: string
  kind: ChangeKind
  before: PlannedItem | null
  after: PlannedItem | null
  /** True if one of the two records holds the item as cancelled. */
  cancelled: boolean
  /** Of a removed item: it goes on for others. */
  forOthers?: true
  /** The fields that differ; empty if the item was added or removed. */
  fields: readonly FieldChange[]
}

/** A change with the person ids of those for whom the item is new, is gone, and has changed. */
export type ItemDifference = ItemChange & {
  joins: readonly string[]
  leaves: readonly string[]
  stays: readonly string[]
}

export const changeWords = ['added', 'reinstated', 'removed', 'notYours', 'cancelled', 'moved', 'changed'] as const

/** The word for a change. */
export function changeWord({
  kind,
  cancelled,
  forOthers,
}: Pick<ItemChange, 'kind' | 'cancelled' | 'forOthers'>): (typeof changeWords)[number] {
  if (kind === 'removed' && forOthers) return 'notYours'
  if (!cancelled) return kind
  return kind === 'removed' ? 'cancelled' : 'reinstated'
}

/** The items of a record as its itinerary shows them, by time, including cancelled ones. */
export function plannedItems({ item, member, visit }: TripRecord): PlannedItem[] {
  const everyone = unique(member.map(({ personId }) => personId).filter((id) => id !== null))
  const institutionIds = new Map(visit.map(({ id, institutionId }) => [id, institutionId]))
  return item
    .map(({ revision: _r, visitId, ...rest }) => ({
      ...withoutCoordinates(rest),
      institutionId: (visitId && institutionIds.get(visitId)) || null,
      people: rest.attendeeIds === null ? everyone : unique(rest.attendeeIds),
    }))
    .sort(byTime)
}

function withoutCoordinates<I extends Pick<Item, (typeof coordinates)[number]>>({
  latitude: _a,
  longitude: _b,
  destinationLatitude: _c,
  destinationLongitude: _d,
  ...rest
}: I): Omit<I, (typeof coordinates)[number]> {
  return rest
}

/** The changes between the itineraries of two records, by time. */
export function differenceOf(before: TripRecord, after: TripRecord): ItemDifference[] {
  return itemDifference(plannedItems(before), plannedItems(after))
}

/** The changes between two itineraries, by time. */
export function itemDifference(before: readonly PlannedItem[], after: readonly PlannedItem[]): ItemDifference[] {
  const [oldItems, newItems] = [byId(before), byId(after)]
  const changes = [...new Set([...oldItems.keys(), ...newItems.keys()])].flatMap((id) => {
    const [old, now] = [oldItems.get(id) ?? null, newItems.get(id) ?? null]
    const isCancelled = old?.status === 'cancelled' || now?.status === 'cancelled'
    return changeOf(id, unlessCancelled(old), unlessCancelled(now), isCancelled) ?? []
  })
  return changes.sort(byTimeOfItem)
}

/** The changes in the message to one person: those between the two itineraries as that person sees them. */
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
            ...(change.kind !== 'removed' && { forOthers: true as const }),
            fields: [],
          },
        ]
      const shown = ownFields(change.fields, personId).filter(
        ({ field }) => field !== 'attendeeIds' && travellerFields.has(field),
      )
      return stays.includes(personId) && shown.length > 0 ? [{ ...change, before, after, fields: shown }] : []
    })
    .sort(byTimeOfItem)
}

/** The changes for readers of the whole itinerary, without the fields that are hidden from travellers. */
export function differenceToRead(difference: readonly ItemDifference[]): ItemChange[] {
  const readable = (item: PlannedItem | null) => item && { ...item, ...hiddenFields, personalDetails: null }
  return difference.flatMap(({ joins: _j, leaves: _l, stays: _s, ...change }) => {
    const shown = change.fields.filter(({ field }) => field !== 'personalDetails' && travellerFields.has(field))
    const isConcerned = change.before === null || change.after === null || shown.length > 0
    return isConcerned
      ? [{ ...change, before: readable(change.before), after: readable(change.after), fields: shown }]
      : []
  })
}

/** The itinerary that one person sees: the items they attend, and all cancelled items. */
export function itineraryFor(items: readonly PlannedItem[], personId: string): PlannedItem[] {
  return items
    .filter((item) => item.status === 'cancelled' || item.people.includes(personId))
    .map((item) => seenBy(item, personId))
}

function changeOf(
  id: string,
  before: PlannedItem | null,
  after: PlannedItem | null,
  cancelled: boolean,
): ItemDifference | null {
  const [oldPeople, newPeople] = [before?.people ?? [], after?.people ?? []]
  const people = {
    joins: newPeople.filter((id) => !oldPeople.includes(id)),
    leaves: oldPeople.filter((id) => !newPeople.includes(id)),
    stays: oldPeople.filter((id) => newPeople.includes(id)),
  }
  if (!before || !after)
    return before || after
      ? { id, kind: before ? 'removed' : 'added', before, after, cancelled, fields: [], ...people }
      : null
  const changed = comparedFields
    .filter((field) => !isSame(before[field], after[field]))
    .map((field): FieldChange => ({ field, from: before[field], to: after[field] }))
  if (changed.length + people.joins.length + people.leaves.length === 0) return null
  const isMoved = changed.some(({ field }) => timeFields.includes(field))
  return { id, kind: isMoved ? 'moved' : 'changed', before, after, cancelled: false, fields: changed, ...people }
}

function isCompared(name: string): boolean {
  return comparedFields.some((field) => field === name)
}

function unlessCancelled(item: PlannedItem | null): PlannedItem | null {
  return item?.status === 'cancelled' ? null : item
}

function byTimeOfItem(a: ItemChange, b: ItemChange): number {
  const [one, other] = [a.after ?? a.before, b.after ?? b.before]
  return one && other ? byTime(one, other) : 0
}

function seenBy(item: PlannedItem, personId: string): PlannedItem {
  const personalDetails = detailsOf(item.personalDetails, personId)
  return { ...item, ...hiddenFields, personalDetails, attendeeIds: [personId], people: [personId] }
}

// A change of what belongs to others is none for this person.
function ownFields(fields: readonly FieldChange[], personId: string): FieldChange[] {
  const own = (details: unknown) => detailsOf(details as readonly PersonalDetail[] | null, personId)
  return fields.flatMap((change) => {
    if (change.field !== 'personalDetails') return [change]
    const [from, to] = [own(change.from), own(change.to)]
    return isSame(from, to) ? [] : [{ ...change, from, to }]
  })
}

function byId(items: readonly PlannedItem[]): Map<string, PlannedItem> {
  return new Map(items.map((item) => [item.id, item]))
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
