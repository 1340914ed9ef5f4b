import { getTableColumns } from 'drizzle-orm'
import type { Noun } from '../lib/domain/trip/trip-record'
import {
  agreements,
  emergencies,
  hosts,
  items,
  members,
  nextSteps,
  quotes,
  topics,
  unscheduled,
  visits,
} from './schema'

/** The table of each list of a trip. */
export const lineTables = {
  member: members,
  visit: visits,
  host: hosts,
  topic: topics,
  agreement: agreements,
  item: items,
  unscheduled,
  quote: quotes,
  nextStep: nextSteps,
  emergency: emergencies,
} satisfies Record<Noun, unknown>

/** What all of them have, for code that treats them alike. */
export type LineTable = (typeof lineTables)[Noun]

/** The columns that make a line of the record. */
export function lineColumns<T extends LineTable>(table: T) {
  const { tripId: _, position: __, ...columns } = getTableColumns(table)
  return columns
}
