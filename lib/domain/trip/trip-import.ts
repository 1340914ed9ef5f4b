import type { Institution, Person } from '../directory/entry'
import { type FileReader, fromFilePart } from '../fields/file-part'
import type { RefTarget } from '../fields/kind'
import { toTexts } from '../text/text'
import { declaredFields, type DeclaredFields } from './entity-fields'
import type { TripFile } from './trip-file'
import { idIn, type Known, type NewId, resolveInstitutions, resolvePeople } from './trip-import-directory'
import type { Agreement, Entity, EntityName, Host, Topic, TripRecord, Visit } from './trip-record'
import { withUntimedStart } from './untimed'

/** A trip ready to be stored, with the directory entries that it brings along. */
export type Imported = { record: TripRecord; institutions: Institution[]; people: Person[] }

type WithTopics = Pick<TripFile['trip'], 'topics' | 'briefings'>

/**
 * A trip record from a trip file that `readTripFile` has accepted. Institutions and people that are certainly in the
 * directory already are used from there, unchanged; all others are returned as new.
 */
export function importTripFile(
  file: TripFile,
  known: Known,
  newId: NewId,
  fields: DeclaredFields = declaredFields,
): Imported {
  const { language } = file
  const institutions = resolveInstitutions(file, known, newId, fields)
  const people = resolvePeople(file, known, institutions, newId, fields)
  const ids: Record<RefTarget, Map<string, string>> = {
    institution: institutions.ids,
    person: people.ids,
    visit: new Map(),
    item: new Map(),
    user: new Map(),
    'task template': new Map(),
  }
  const reader = { language, idOf: (to: RefTarget, id: string) => idIn(ids[to], id) }
  const entity = (noun: EntityName) => ({ id: newId(noun), revision: 1 })
  const withFileId = (noun: 'item' | 'unscheduled', fileId: string | undefined) => {
    const one = entity(noun)
    if (fileId !== undefined) ids.item.set(fileId, one.id)
    return one
  }

  const record: TripRecord = {
    trip: { language, taskTemplateIds: null, ...fromFilePart(fields.trip, file.trip, reader) },
    member: (file.delegation ?? []).map((part) => ({
      ...entity('member'),
      ...fromFilePart(fields.member, part, reader),
    })),
    ...importVisits(file, { fields, reader, entity, visitIds: ids.visit }),
    item: (file.itinerary ?? []).map((part) =>
      withUntimedStart({ ...withFileId('item', part.id), ...fromFilePart(fields.item, part, reader) }),
    ),
    unscheduled: (file.unscheduled ?? []).map((part) => ({
      ...withFileId('unscheduled', part.id),
      ...fromFilePart(fields.unscheduled, part, reader),
    })),
    quote: (file.quotes ?? []).map((part) => ({ ...entity('quote'), ...fromFilePart(fields.quote, part, reader) })),
    nextStep: (file.trip.nextSteps ?? []).map((part) => ({
      ...entity('nextStep'),
      ownerId: null,
      ...fromFilePart(fields.nextStep, part, reader),
    })),
    // After the items, whose ids they refer to.
    task: (file.tasks ?? []).map((part) => ({
      ...entity('task'),
      ownerId: null,
      ...fromFilePart(fields.task, part, reader),
    })),
    emergency: (file.emergency ?? []).map((part) => ({
      ...entity('emergency'),
      ...fromFilePart(fields.emergency, part, reader),
    })),
  }
  return { record, institutions: institutions.added, people: people.added }
}

type VisitContext = {
  fields: DeclaredFields
  reader: FileReader
  entity: (noun: EntityName) => Entity
  /** Gets the record id of each visit. */
  visitIds: Map<string, string>
}

/** The visits of a file, which nothing but items, next steps and tasks refers to, with what belongs to each. */
function importVisits(
  file: TripFile,
  { fields, reader, entity, visitIds }: VisitContext,
): Pick<TripRecord, 'visit' | 'host' | 'topic' | 'agreement'> {
  const visit: Visit[] = []
  const host: Host[] = []
  const agreement: Agreement[] = []
  const topic: Topic[] = []
  const addTopics = (part: WithTopics, visitId: string | null) =>
    part.topics?.forEach((subject, at) => {
      const { topic: _, ...briefing } = part.briefings?.find((one) => one.topic === at) ?? { topic: at }
      const said = fromFilePart(fields.topic, briefing, reader)
      topic.push({ ...entity('topic'), visitId, subject: toTexts(subject, reader.language), ...said })
    })

  addTopics(file.trip, null)
  for (const part of file.visits ?? []) {
    const { id: visitId, revision } = entity('visit')
    if (part.id !== undefined) visitIds.set(part.id, visitId)
    visit.push({ id: visitId, revision, ...fromFilePart(fields.visit, part, reader) })
    for (const one of part.hosts ?? [])
      host.push({ ...entity('host'), visitId, ...fromFilePart(fields.host, one, reader) })
    addTopics(part, visitId)
    for (const one of part.agreements ?? [])
      agreement.push({ ...entity('agreement'), visitId, ...fromFilePart(fields.agreement, one, reader) })
  }
  return { visit, host, topic, agreement }
}
