import { likelyLanguage } from '../directory/directory'
import { oneLine } from '../text/cell-text'
import type { PersonName } from '../text/person-name'
import { type ColumnField, hasHeading, roleOfWord } from './roster-columns'
import type { Texts } from '../text/text'
import type { MemberRole } from '../trip/vocabulary'

/** A problem in a cell, with the cell as pasted. */
export type CellProblem = 'not a role' | 'not an address' | 'not a number' | 'second in its language'

/** One parsed row. `name` is `null` for an unnamed member or a group. Other `null` values are unknown. */
export type RosterRow = {
  /** Index in the pasted table, from 0. */
  row: number
  name: PersonName | null
  title: Texts | null
  /** The unit of their institution, such as a department. */
  unit: Texts | null
  role: MemberRole
  count: number
  email: string | null
  phone: string | null
  /** By column. */
  problems: Readonly<Record<number, CellProblem>>
}

/** The most rows of one paste. */
export const mostRows = 300

/** The longest text accepted as a roster, in characters. */
export const longestRoster = 200_000

/**
 * Parses the rows of a pasted table by the meaning of its columns. Skips rows without name and title, and totals.
 * `reader` is the language of words whose script is ambiguous; `han` that of Chinese characters.
 */
export function readRoster(
  rows: readonly (readonly string[])[],
  fields: readonly ColumnField[],
  reader: string,
  han?: string,
): RosterRow[] {
  const from = hasHeading(rows) ? 1 : 0
  return rows
    .slice(from, from + mostRows)
    .map((cells, i) => readRow(cells, i + from, fields, reader, han))
    .filter(
      ({ row, name, title }) => (name !== null || title !== null) && !rows[row]?.some((cell) => sum.test(cell.trim())),
    )
}

function readRow(
  cells: readonly string[],
  row: number,
  fields: readonly ColumnField[],
  reader: string,
  han?: string,
): RosterRow {
  const problems: Record<number, CellProblem> = {}
  const texts: Partial<Record<ColumnField, Record<string, string>>> = {}
  const read: RosterRow = {
    row,
    name: null,
    title: null,
    unit: null,
    role: 'member',
    count: 1,
    email: null,
    phone: null,
    problems,
  }
  let honorific: string | undefined
  fields.forEach((field, column) => {
    const cell = oneLine(cells[column] ?? '')
    if (cell === '' || field === 'skip') return
    if ((field === 'name' || field === 'family' || field === 'given') && isNobody(cell)) return
    if (field === 'name' || field === 'title' || field === 'family' || field === 'given') {
      const language = likelyLanguage(cell, reader, han)
      const byLanguage = (texts[field] ??= {})
      if (byLanguage[language] === undefined) byLanguage[language] = cell
      else problems[column] = 'second in its language'
    } else if (field === 'role') {
      const role = roleOfWord(cell)
      if (role) read.role = role
      else problems[column] = 'not a role'
    } else if (field === 'email') {
      if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)) read.email = cell
      else problems[column] = 'not an address'
    } else if (field === 'count') {
      const count = Number(cell.replace(/[人名位명]$/u, ''))
      if (Number.isInteger(count) && count >= 1 && count <= 10_000) read.count = count
      else problems[column] = 'not a number'
    } else if (field === 'phone') read.phone = cell
    else honorific = cell
  })
  const full = texts.name ?? together(texts.family, texts.given)
  if (full) {
    read.name = {
      full,
      ...(texts.family && { family: texts.family }),
      ...(texts.given && { given: texts.given }),
      ...(honorific && { honorific }),
    }
    read.count = 1
  }
  read.title = texts.title ?? null
  return read
}

const sum = /^(?:合計|總計|共計|小計|total|합계|총계)\s*[:：]?\s*(?:\d+\s*[人名位명]?)?$/iu

// Placeholders for members who are not named yet.
const nobody =
  /^(?:tb[acd]|to be (?:announced|confirmed|determined|decided|named)|n\.?\/?a\.?|待定|未定|待聘|待補|待確認|未確認|미정)$/i

function isNobody(cell: string): boolean {
  return nobody.test(cell.replace(/^[(（[]|[)）\]]$/g, '')) || !/\p{L}/u.test(cell)
}

// A table with only name parts: they are joined by the rules of their script and shown in the preview.
function together(family: Texts | undefined, given: Texts | undefined): Texts | null {
  const full: Record<string, string> = {}
  for (const language of new Set([...Object.keys(family ?? {}), ...Object.keys(given ?? {})])) {
    const [last, first] = [family?.[language], given?.[language]]
    if (last && first) full[language] = /^(zh|ja|ko)/.test(language) ? `${last}${first}` : `${first} ${last}`
    else full[language] = last ?? first ?? ''
  }
  return Object.keys(full).length > 0 ? full : null
}
