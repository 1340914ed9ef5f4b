import type { Fields } from '../fields/field'
import { fileReferences } from '../fields/file-part'
import type { RefTarget } from '../fields/kind'
import type { DeclaredEntity, DeclaredFields } from './entity-fields'
import type { TripFile } from './trip-file-schema'

/** An error of a file: the path of the field (`visits[2].hosts[0].name`) and what was expected. */
export type FileProblem = { path: string; message: string }

/** The parts of a trip file that refer to others, with the entity that each becomes. */
function partsOf(file: TripFile): { entity: DeclaredEntity; path: string; part: object }[] {
  const list = (entity: DeclaredEntity, path: string, parts: readonly object[] | undefined) =>
    (parts ?? []).map((part, i) => ({ entity, path: `${path}[${i}]`, part }))
  return [
    { entity: 'trip', path: 'trip', part: file.trip },
    ...list('person', 'people', file.people),
    ...list('member', 'delegation', file.delegation),
    ...(file.visits ?? []).flatMap((visit, i) => [
      { entity: 'visit' as const, path: `visits[${i}]`, part: visit },
      ...list('host', `visits[${i}].hosts`, visit.hosts),
      ...list('agreement', `visits[${i}].agreements`, visit.agreements),
    ]),
    ...list('item', 'itinerary', file.itinerary),
    ...list('unscheduled', 'unscheduled', file.unscheduled),
    ...list('quote', 'quotes', file.quotes),
    ...list('nextStep', 'trip.nextSteps', file.trip.nextSteps),
    ...list('task', 'tasks', file.tasks),
  ]
}

/** Ids that are used twice, references to nothing, and briefings of no topic. */
export function referenceProblems(file: TripFile, fields: DeclaredFields): FileProblem[] {
  const repeated: FileProblem[] = []
  const ids: Record<RefTarget, ReadonlySet<string>> = {
    institution: idsOf(file.institutions, 'institutions', repeated),
    person: idsOf(file.people ?? [], 'people', repeated),
    visit: idsOf(file.visits ?? [], 'visits', repeated),
    item: new Set([
      ...idsOf(file.itinerary ?? [], 'itinerary', repeated),
      ...idsOf(file.unscheduled ?? [], 'unscheduled', repeated),
    ]),
    user: new Set(),
    'task template': new Set(),
  }
  const dangling = partsOf(file).flatMap(({ entity, path, part }) =>
    fileReferences(fields[entity] as Fields, part)
      .filter(({ to, fileId }) => typeof fileId === 'string' && !ids[to].has(fileId))
      .map(({ to, fileId, path: within }) => ({
        path: `${path}.${within}`,
        message: `no ${to} in this file has the id "${String(fileId)}"`,
      })),
  )
  return [
    ...repeated,
    ...dangling,
    ...briefingProblems(file.trip, 'trip'),
    ...(file.visits ?? []).flatMap((visit, i) => briefingProblems(visit, `visits[${i}]`)),
  ]
}

type WithTopics = { topics?: unknown[] | undefined; briefings?: { topic: number }[] | undefined }

function briefingProblems({ topics = [], briefings = [] }: WithTopics, path: string): FileProblem[] {
  const seen = new Set<number>()
  return briefings.flatMap(({ topic }, i) => {
    const isRepeated = seen.has(topic)
    seen.add(topic)
    const at = `${path}.briefings[${i}].topic`
    if (topic >= topics.length) return [{ path: at, message: `there is no topic ${topic}` }]
    return isRepeated ? [{ path: at, message: `topic ${topic} has a briefing already` }] : []
  })
}

function idsOf(list: readonly { id?: string | undefined }[], path: string, problems: FileProblem[]): Set<string> {
  const ids = new Set<string>()
  list.forEach(({ id }, i) => {
    if (typeof id !== 'string') return
    if (ids.has(id)) problems.push({ path: `${path}[${i}].id`, message: `the id "${id}" is used twice` })
    ids.add(id)
  })
  return ids
}
