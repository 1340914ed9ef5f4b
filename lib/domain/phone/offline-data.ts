import { blank } from '../trip/blank'
import type { Lines, Noun, Trip, TripRecord, WholeTrip } from '../trip/trip-record'
import type { Directory, Institution, Person } from '../directory/entry'

// What a member's phone may keep. The lists below are all of it, field by field: what is not named stays on the server.

/** Fields of the trip, of its lines and of the directories that go along. A list of lines that is missing is not carried. */
export const carried = {
  trip: ['language', 'title', 'direction', 'homeId', 'guestId', 'start', 'end'],
  member: ['personId', 'role', 'title', 'count'],
  visit: ['institutionId', 'city', 'day', 'lastDay'],
  host: ['visitId', 'personId', 'title'],
  topic: ['visitId', 'subject', 'talkingPoints'],
  item: [
    'kind',
    'title',
    'start',
    'timeZone',
    'end',
    'endTimeZone',
    'status',
    'visitId',
    'placeName',
    'placeAddress',
    'latitude',
    'longitude',
    'attendeeIds',
    'reference',
    'dress',
    'notes',
  ],
  emergency: ['kind', 'city', 'name', 'phone', 'address', 'note'],
  institution: ['name', 'country', 'city', 'timeZone', 'address'],
  person: ['name', 'institutionId'],
} as const satisfies { readonly [N in Noun]?: readonly (keyof Lines[N])[] } & {
  trip: readonly (keyof Trip)[]
  institution: readonly (keyof Institution)[]
  person: readonly (keyof Person)[]
}

/**
 * What goes along that is not of the trip's record: of the last visit to each institution; of the newest version; of the
 * member's own notes; of their other trips. Besides, the portraits of hosts.
 */
export const carriedBeside = {
  lastTime: ['tripTitle', 'day', 'outcomes', 'agreements', 'promised'],
  release: ['number', 'at'],
  unseen: ['number', 'seen', 'changes'],
  ownNote: ['id', 'visitId', 'itemId', 'text', 'writtenAt', 'shared', 'settled'],
  otherTrip: ['id', 'title', 'start', 'end'],
} as const

type Beside = typeof carriedBeside

/** What may be carried of one of them. */
export function carryBeside<K extends keyof Beside, T extends { readonly [F in Beside[K][number]]: unknown }>(
  kind: K,
  of: T,
): Pick<T, Beside[K][number]> {
  return picked(of, carriedBeside[kind]) as Pick<T, Beside[K][number]>
}

/** Whose telephone goes along: the hosts', and that of whoever coordinates the trip. */
export function carriesPhone({ host, member }: TripRecord, personId: string): boolean {
  return (
    host.some((one) => one.personId === personId) ||
    member.some((one) => one.personId === personId && one.role === 'coordinator')
  )
}

const bareTrip: Omit<Trip, 'language' | 'direction' | 'homeId'> = {
  title: null,
  guestId: null,
  start: null,
  end: null,
  kind: null,
  occasion: null,
  purposes: [],
  context: [],
  size: null,
  activities: [],
  outcomes: [],
}
const bareInstitution: Omit<Institution, 'id' | 'name'> = {
  acronym: null,
  kind: null,
  country: null,
  city: null,
  timeZone: null,
  address: null,
  website: null,
  background: [],
}

/** A trip with nothing in it but what may be carried; everything else is empty. */
export function carry({ id, version, record, directory }: WholeTrip): WholeTrip {
  const lines = (noun: Noun) => {
    const fields: readonly string[] | undefined = (carried as { readonly [N in Noun]?: readonly string[] })[noun]
    return fields
      ? record[noun].map((line) => ({ ...blank[noun], ...picked(line, fields), id: line.id, revision: line.revision }))
      : []
  }
  const entries = <E extends { id: string }>(all: Readonly<Record<string, E>>, make: (entry: E) => E) =>
    Object.fromEntries(Object.values(all).map((one) => [one.id, make(one)]))
  return {
    id,
    version,
    record: {
      trip: { ...bareTrip, ...picked(record.trip, carried.trip) } as Trip,
      member: lines('member'),
      visit: lines('visit'),
      host: lines('host'),
      topic: lines('topic'),
      agreement: [],
      item: lines('item'),
      unscheduled: [],
      quote: [],
      nextStep: [],
      emergency: lines('emergency'),
    } as unknown as TripRecord,
    directory: {
      institutions: entries(
        directory.institutions,
        (one) => ({ ...bareInstitution, ...picked(one, carried.institution), id: one.id }) as Institution,
      ),
      people: entries(
        directory.people,
        (one) =>
          ({
            email: null,
            languages: [],
            ...picked(one, carried.person),
            id: one.id,
            phone: carriesPhone(record, one.id) ? one.phone : null,
          }) as unknown as Person,
      ),
    } satisfies Directory,
  }
}

function picked(from: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)))
}
