import type { Restriction } from '../fields/field'
import { detailsOf } from '../fields/personal-detail'
import { type DeclaredEntity, defaultValues, restrictedFor, visibleTo } from '../trip/entity-fields'
import { referencedDirectory } from '../trip/references'
import {
  type Item,
  type Entities,
  type EntityName,
  entityNames,
  type Trip,
  type TripRecord,
  type WholeTrip,
} from '../trip/trip-record'

// What travellers may read of a trip. Everything that a member sees is made from `travellerView` of a release: pages,
// phone, handbook, calendars, messages and the API. It applies the declared visibility of each field.

/**
 * A trip as one traveller may read it: every other field holds its default, and lists that are hidden from travellers
 * are empty.
 * @param personId the traveller's id in the directory; `null` for an account that is not linked to a person
 */
export function travellerView(whole: WholeTrip, personId: string | null): WholeTrip {
  return viewFor(onlyOwnDetails(whole, personId), {
    isAttending: (attendeeIds) => personId !== null && attendeeIds.includes(personId),
    isGuest: isGuest(whole, personId),
  })
}

/**
 * A trip as every traveller may read it, for documents for the whole delegation. It has booking references only for
 * items that all members attend, and of an incoming trip only what guests may read.
 */
export function delegationView(whole: WholeTrip): WholeTrip {
  const delegation = membersOf(whole.record)
  return viewFor(onlyOwnDetails(whole, null), {
    isAttending: (attendeeIds) => delegation.every((id) => attendeeIds.includes(id)),
    isGuest: whole.record.trip.direction === 'incoming',
  })
}

/**
 * Whether a person is, or may be, a guest of an incoming trip: anyone who is not known to be of our own institution.
 * @param personId `null` for an account that is not linked to a person, which the office gave to one of its own
 */
export function isGuest(
  { record: { trip }, directory }: Pick<WholeTrip, 'record' | 'directory'>,
  personId: string | null,
) {
  if (trip.direction !== 'incoming' || personId === null) return false
  return directory.people[personId]?.institutionId !== trip.homeId
}

// Done before anything else is read from the record, so that no view can contain another person's details.
function onlyOwnDetails(whole: WholeTrip, personId: string | null): WholeTrip {
  const item = whole.record.item.map((one) => ({ ...one, personalDetails: detailsOf(one.personalDetails, personId) }))
  return { ...whole, record: { ...whole.record, item } }
}

type Reader = { isAttending: (attendeeIds: readonly string[]) => boolean; isGuest: boolean }

function viewFor(whole: WholeTrip, { isAttending, ...reader }: Reader): WholeTrip {
  const { record } = whole
  const isAttended = (values: object) =>
    'attendeeIds' in values && isAttending(attendeesOf(values as Pick<Item, 'attendeeIds'>, record))
  const readable = (entity: DeclaredEntity, values: object): readonly string[] => {
    const mayRead: Record<Restriction, () => boolean> = {
      attendees: () => isAttended(values),
      // The entries of others are already removed.
      own: () => isAttended(values),
      'our people': () => !reader.isGuest,
      contacts: () => entity === 'person' && 'id' in values && isContact(record, String(values.id)),
    }
    const restricted = restrictedFor(entity, 'traveller').filter(({ onlyFor }) => mayRead[onlyFor]())
    return [...visibleTo(entity, 'traveller'), ...restricted.map(({ name }) => name)]
  }
  return withFields(whole, readable)
}

/** Person ids of those who attend an item, the whole delegation written out. */
export function attendeesOf({ attendeeIds }: Pick<Item, 'attendeeIds'>, record: TripRecord): readonly string[] {
  return attendeeIds ?? membersOf(record)
}

function membersOf({ member }: TripRecord): string[] {
  return [...new Set(member.map(({ personId }) => personId).filter((id) => id !== null))]
}

/** Whether travellers may have to call this person: a host, or a coordinator of the trip. */
export function isContact({ host, member }: TripRecord, personId: string): boolean {
  return (
    host.some((one) => one.personId === personId) ||
    member.some((one) => one.personId === personId && one.role === 'coordinator')
  )
}

type FieldsFor = (entity: DeclaredEntity, values: object) => readonly string[]

/**
 * A copy of a trip with only the named fields. Other fields have their defaults, lists without a named field are empty,
 * and the directory has only the entries that the copy refers to.
 */
export function withFields({ id, version, record, directory }: WholeTrip, fieldsFor: FieldsFor): WholeTrip {
  const list = <N extends EntityName>(noun: N): Entities[N][] =>
    record[noun].flatMap((entity): Entities[N][] => {
      const fields = fieldsFor(noun, entity)
      if (fields.length === 0) return []
      const hidden: object = defaultValues[noun]
      return [{ ...hidden, ...picked(entity, ['id', 'revision', ...fields]) } as Entities[N]]
    })
  const lists = Object.fromEntries(entityNames.map((noun) => [noun, list(noun)])) as {
    [N in EntityName]: Entities[N][]
  }
  const shown: TripRecord = {
    ...lists,
    trip: { ...defaultValues.trip, ...picked(record.trip, fieldsFor('trip', record.trip)) } as Trip,
  }
  const { people, institutions } = referencedDirectory(shown, directory)
  const entries = <E extends object>(entity: 'person' | 'institution', all: Readonly<Record<string, E>>) =>
    Object.fromEntries(
      Object.entries(all).map(([key, one]): [string, E] => [
        key,
        { ...defaultValues[entity], ...picked(one, ['id', ...fieldsFor(entity, one)]) } as E,
      ]),
    )
  return {
    id,
    version,
    record: shown,
    directory: {
      people: entries('person', people),
      institutions: entries('institution', institutions),
    },
  }
}

function picked(from: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)))
}
