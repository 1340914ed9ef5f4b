import type { Institution, Person } from '../directory/entry'
import { toFilePart } from '../fields/file-part'
import { fromTexts } from '../text/text'
import { declaredFields, type DeclaredFields } from './entity-fields'
import type { FileInstitution, FilePerson, FileVisit, TripFile } from './trip-file'
import { ofVisit, type Topic, type TripRecord, type WholeTrip } from './trip-record'

/** A complete trip as one document, without unknown values. */
export function exportTripFile({ record, directory }: WholeTrip, fields: DeclaredFields = declaredFields): TripFile {
  const institutions = Object.values(directory.institutions)
  const people = Object.values(directory.people)
  const write = writer(record, fields)
  const itemIds = new Set<string | null>([...record.item, ...record.unscheduled].map(({ id }) => id))
  return {
    format: 'trip/1',
    language: record.trip.language,
    trip: write.trip(),
    institutions: institutions.map(write.institution),
    ...given({
      people: some(people.map((one) => write.person(one, directory.institutions))),
      delegation: some(record.member.map((one) => write.part('member', one))),
      visits: some(record.visit.map(write.visit)),
      itinerary: some(record.item.map((one) => ({ id: one.id, ...write.part('item', one) }))),
      unscheduled: some(record.unscheduled.map((one) => ({ id: one.id, ...write.part('unscheduled', one) }))),
      quotes: some(record.quote.map((one) => write.part('quote', one))),
      tasks: some(
        record.task.map((one) => write.part('task', { ...one, itemId: itemIds.has(one.itemId) ? one.itemId : null })),
      ),
      emergency: some(record.emergency.map((one) => write.part('emergency', one))),
    }),
  }
}

function writer(record: TripRecord, fields: DeclaredFields) {
  const { language } = record.trip
  const part = <E extends keyof DeclaredFields>(entity: E, values: object) =>
    toFilePart<DeclaredFields[E]>(fields[entity], values, language)
  const withTopics = (topics: readonly Topic[]) =>
    given({
      topics: some(topics.map(({ subject }) => fromTexts(subject, language))),
      briefings: some(
        topics.map((one, topic) => ({ topic, ...part('topic', one) })).filter((one) => Object.keys(one).length > 1),
      ),
    })
  return {
    part,
    trip: (): TripFile['trip'] => ({
      ...part('trip', record.trip),
      ...withTopics(tripTopics(record)),
      ...given({ nextSteps: some(record.nextStep.map((one) => part('nextStep', one))) }),
    }),
    institution: (one: Institution): FileInstitution => ({ id: one.id, ...part('institution', one) }),
    person: (one: Person, institutions: Readonly<Record<string, Institution>>): FilePerson => {
      const isHere = one.institutionId !== null && institutions[one.institutionId] !== undefined
      return { id: one.id, ...part('person', { ...one, institutionId: isHere ? one.institutionId : null }) }
    },
    visit: (visit: { id: string }): FileVisit => ({
      id: visit.id,
      ...part('visit', visit),
      ...given({ hosts: some(ofVisit(record.host, visit.id).map((one) => part('host', one))) }),
      ...withTopics(ofVisit(record.topic, visit.id)),
      ...given({ agreements: some(ofVisit(record.agreement, visit.id).map((one) => part('agreement', one))) }),
    }),
  }
}

function tripTopics(record: TripRecord): Topic[] {
  return record.topic.filter(({ visitId }) => visitId === null)
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> }

// The file leaves out a list that is empty.
function given<T extends object>(lists: T): Given<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== null)) as Given<T>
}

function some<T>(list: T[]): T[] | null {
  return list.length > 0 ? list : null
}
