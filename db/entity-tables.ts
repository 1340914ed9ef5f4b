import { getTableColumns } from 'drizzle-orm'
import type { EntityName } from '../lib/domain/trip/trip-record'
import {
  agreements,
  emergencies,
  hosts,
  items,
  members,
  nextSteps,
  quotes,
  tasks,
  topics,
  unscheduled,
  visits,
} from './schema'

/** The table of each list of a trip. */
export const entityTables = {
  member: members,
  visit: visits,
  host: hosts,
  topic: topics,
  agreement: agreements,
  item: items,
  unscheduled,
  quote: quotes,
  nextStep: nextSteps,
  task: tasks,
  emergency: emergencies,
} satisfies Record<EntityName, unknown>

/** What all of them have, for code that treats them alike. */
export type EntityTable = (typeof entityTables)[EntityName]

/** The columns that make an entity of the record. */
export function entityColumns<T extends EntityTable>(table: T) {
  const { tripId: _, position: __, ...columns } = getTableColumns(table)
  return columns
}
