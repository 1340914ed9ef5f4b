import { parse } from 'csv-parse/sync'
import { eq, inArray, or } from 'drizzle-orm'
import { db } from '../../../db/client'
import { people, trips } from '../../../db/schema'
import { mostRows } from '../../domain/delegation/roster-rows'
import { searchKey } from '../../domain/text/search-key'
import { defaultValues } from '../../domain/trip/entity-fields'
import type { Person } from '../../domain/directory/entry'
import { Refused, type TripAccess } from '../access/access'

/** A pasted roster: its cells, and the people of the directory who may be meant by them. */
export type PastedRoster = { rows: string[][]; known: Person[] }

const mostColumns = 20

/**
 * Parses rows pasted from a spreadsheet or a Word table: separated by tabs, commas or semicolons, with or without
 * quotes. Text that is not a table becomes one column.
 */
export function parseRoster(text: string): string[][] {
  const delimiter = delimiterOf(text)
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to_line: 5_000,
  }
  const rows = safely(text, options) ?? safely(text, { ...options, quote: false }) ?? []
  return rows
    .map((row) => row.slice(0, mostColumns))
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .slice(0, mostRows + 1)
}

/**
 * Reads a pasted roster and matches its cells against the people of the trip's own delegation: our institution, or the
 * guest's. People of other institutions match by a pasted e-mail address. Answers with no e-mail address that was not
 * pasted. @throws Refused when `institutionId` is not an institution of this trip
 */
export async function readPasted(
  { tripId }: TripAccess<'edit trip'>,
  text: string,
  institutionId: string | null,
): Promise<PastedRoster> {
  if (institutionId !== null) {
    const [trip] = await db()
      .select({ homeId: trips.homeId, guestId: trips.guestId })
      .from(trips)
      .where(eq(trips.id, tripId))
    if (!trip || ![trip.homeId, trip.guestId].includes(institutionId)) throw new Refused('not found')
  }
  const rows = parseRoster(text)
  const cells = new Set(
    rows
      .flat()
      .map((cell) => searchKey(cell))
      .filter((cell) => cell !== ''),
  )
  const emails = [
    ...new Set(
      rows
        .flat()
        .map((cell) => cell.trim())
        .filter((cell) => /^\S+@\S+$/.test(cell)),
    ),
  ].slice(0, mostRows)
  const conditions = [
    ...(institutionId ? [eq(people.institutionId, institutionId)] : []),
    ...(emails.length > 0 ? [inArray(people.email, emails)] : []),
  ]
  if (conditions.length === 0) return { rows, known: [] }
  const candidates = await db()
    .select({
      id: people.id,
      name: people.name,
      institutionId: people.institutionId,
      email: people.email,
      searchKey: people.searchKey,
    })
    .from(people)
    .where(or(...conditions))
    .orderBy(people.searchKey)
  const known = candidates
    .filter(({ searchKey: key }) => key.split('\n').some((line) => cells.has(line)))
    .map(({ searchKey: _k, email, ...person }) => ({
      ...defaultValues.person,
      ...person,
      email: email && emails.includes(email) ? email : null,
    }))
  return { rows, known }
}

type Options = { delimiter: string; quote?: false }

function safely(text: string, options: Options): string[][] | null {
  try {
    return parse(text, options)
  } catch {
    // A quotation mark that is never closed: the text is read without quotes.
    return null
  }
}

function delimiterOf(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  if (lines.some((line) => line.includes('\t'))) return '\t'
  return lines.filter((line) => line.includes(';')).length > lines.filter((line) => line.includes(',')).length
    ? ';'
    : ','
}
