import type { TripRecord } from './trip-record'
import type { Directory } from '../directory/entry'

/** The institutions that a record refers to: home, guest and those visited. May hold one twice, or `null`. */
export function institutionIds(record: TripRecord): (string | null)[] {
  return [record.trip.homeId, record.trip.guestId, ...record.visit.map((visit) => visit.institutionId)]
}

/** The people that a record refers to, each once. */
export function personIds(record: TripRecord): string[] {
  const ids = [
    ...record.member.map((member) => member.personId),
    ...record.host.map((host) => host.personId),
    ...record.agreement.flatMap((agreement) => agreement.signerIds),
    ...[...record.item, ...record.unscheduled].flatMap((item) => item.attendeeIds ?? []),
    ...record.quote.map((quote) => quote.speakerId),
  ]
  return [...new Set(ids)].filter((id) => id !== null)
}

/** The entries of a directory that a record refers to, and the institutions of its people. */
export function referencedDirectory(record: TripRecord, { people, institutions }: Directory): Directory {
  const persons = entriesOf(people, personIds(record))
  const places = [...institutionIds(record), ...Object.values(persons).map(({ institutionId }) => institutionId)]
  return { people: persons, institutions: entriesOf(institutions, places) }
}

function entriesOf<E>(entries: Readonly<Record<string, E>>, ids: readonly (string | null)[]): Record<string, E> {
  const wanted = new Set(ids)
  return Object.fromEntries(Object.entries(entries).filter(([id]) => wanted.has(id)))
}
