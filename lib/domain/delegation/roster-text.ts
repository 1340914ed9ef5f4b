import { withoutDittos } from '../text/dittos'
import { tableCells } from '../text/table-cells'
import { formRows } from './roster-forms'
import type { Texts } from '../text/text'
import { isHeadingRow, guessColumns } from './roster-columns'
import type { ColumnField } from './roster-headings'
import { mostRows } from './longest-roster'
import { type LeftOut, readRoster, type RosterRow } from './roster-rows'
import { roleOfWord } from './roster-roles'
import { isAround, peopleIn } from './roster-lines'
import { hasAttachedTitle } from './written-name'
import { isCjk, isTitle, isUnit, looksLikeName } from './roster-words'

/** A pasted roster: its cells, what each column means, and its rows. */
export type Roster = {
  cells: readonly (readonly string[])[]
  fields: readonly ColumnField[]
  rows: readonly RosterRow[]
  /** True if it has more rows than are read. */
  isCut: boolean
}

/** The cells of a pasted text: tabs, commas, semicolons, pipes, aligned columns or plain lines. */
export function rosterCells(text: string): string[][] {
  const plain = withoutPadding(text)
  const table = formRows(plain) ?? beside(tableCells(plain, isHeadingRow))
  const rows = withoutDittos(table.some(isNumberedEach) ? table : joinBroken(table))
  return withOneHeading(
    peopleIn(rows.flatMap(eachNumber).flatMap(eachPerson)).filter((row) => !isListTitle(row) && !isOneAround(row)),
  )
}

/** Spaces that only widen a word of two signs, "团  长：" and "张  伟", are no ends of cells. */
function withoutPadding(text: string): string {
  return text
    .replace(/(?<![^\s、，,])(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?=[：:])/gmu, '$1$2')
    .replace(/(?<![^\s、，,：:])(\p{Script=Han}) {2,4}(\p{Script=Han})(?=[\s、，,（(]|$)/gmu, '$1 $2')
}

/** A sentence or a note in a row of its own, between the rows of a table. */
function isOneAround(row: readonly string[]): boolean {
  const [only = '', ...more] = row.filter((cell) => cell.trim() !== '')
  return more.length === 0 && isAround(only)
}

/**
 * Reads a roster from its cells.
 * @param reader the language of the screen, for words whose script shows none
 * @param chosen what each column means, where the user has chosen it
 */
export function rosterOf(
  all: readonly (readonly string[])[],
  reader: string,
  chosen: readonly ColumnField[] | null = null,
): Roster {
  const cells = all.slice(0, mostRows + 7)
  const fields = chosen ?? guessColumns(cells)
  return { cells, fields, rows: readRoster(cells, fields, reader), isCut: all.length > cells.length }
}

/** A row as the command line prints it. */
export type RosterJson = {
  names: Texts
  family: string | null
  given: string | null
  honorific: string | null
  title: Texts
  unit: string | null
  role: string
  email: string | null
  phone: string | null
  count: number
  /** Reasons, with the heading of the column, never the text itself. */
  leftOut: string[]
}

export function rosterJson({ name, title, unit, role, email, phone, count, leftOut }: RosterRow): RosterJson {
  return {
    names: name?.full ?? {},
    family: partOf(name?.family),
    given: partOf(name?.given),
    honorific: name?.honorific ?? null,
    title: title ?? {},
    unit: unit ? Object.values(unit).join(' / ') : null,
    role,
    email,
    phone,
    count,
    leftOut: [...new Set(leftOut.map(leftOutWords))],
  }
}

function leftOutWords({ why, heading, column }: LeftOut): string {
  return `${why}: ${heading ?? `column ${column + 1}`}`
}

// Parts are known for several scripts at most where a name is written in several: the Latin ones come first.
function partOf(part: Texts | undefined): string | null {
  const words = Object.values(part ?? {})
  return words.find((one) => !isCjk(one)) ?? words[0] ?? null
}

/** Headings in two rows (職務 above 單位 and 職稱) as one: the lower cell, or the upper one where that is empty. */
function withOneHeading(rows: string[][]): string[][] {
  const at = rows
    .slice(0, mostTitleRows)
    .findIndex((row, i) => isTable(row) && isHeadingRow(row) && isSecond(rows[i + 1]))
  const [upper = [], lower = []] = rows.slice(at, at + 2)
  if (at < 0) return rows
  const one = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) =>
    (lower[column] ?? '').trim() === '' ? (upper[column] ?? '') : (lower[column] ?? ''),
  )
  return [...rows.slice(0, at), one, ...rows.slice(at + 2)]
}

const mostTitleRows = 6

function isTable(row: readonly string[]): boolean {
  return row.filter((cell) => cell.trim() !== '').length > 1
}

function isSecond(row: readonly string[] | undefined): boolean {
  return row !== undefined && isTable(row) && isHeadingRow(row)
}

/** The name of a list above its rows: 訪賓名單, "Delegation members:". */
function isListTitle(row: readonly string[]): boolean {
  const [first = '', ...more] = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  // "（共6人）"
  const words = first.replace(/\s*[(（][^()（）]*[)）]$/u, '')
  if (more.length > 0 || words.length > 60) return false
  if (/[名명][單单冊册簿단]\s*[:：]?$/u.test(words)) return true
  return latinListTitle.test(words)
}

const latinListTitle =
  /^[^,，、]*\b(?:list|members|delegates|participants|delegation|teilnehmer\w*|participantes)(?: list)?\s*[:：]?$/i

/** Two tables beside each other, with the same headings, as one below the other. */
function beside(rows: string[][]): string[][] {
  const at = rows.slice(0, mostTitleRows).findIndex((row) => isTable(row) && isHeadingRow(row))
  const headings = (rows[at] ?? []).map((cell) => cell.trim())
  const width = headings.indexOf(headings[0] ?? '', 1)
  const first = headings.slice(0, width)
  const isTwice = width > 1 && first.every((cell, i) => cell === (headings[width + i] ?? ''))
  if (at < 0 || !isTwice || first.filter((cell) => cell !== '').length < 2) return rows
  return rows.flatMap((row, i) => {
    if (i < at) return [row]
    const halves = [row.slice(0, width), row.slice(width, width * 2)]
    return i === at ? [first] : halves.filter((half) => half.some((cell) => cell.trim() !== ''))
  })
}

/** "1. Jane Doe, Dean ⇥ 2. …": several people beside each other, each with a number. */
function isNumberedEach(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '')
  return filled.length > 1 && filled.every((cell) => /^\s*[(（]?\d{1,3}[.)、．]\s*\p{L}/u.test(cell))
}

function eachNumber(row: string[]): string[][] {
  return isNumberedEach(row) ? row.filter((cell) => cell.trim() !== '').map((cell) => [cell]) : [row]
}

/** "團長 林國棟 校長；團員 鄭文彬 研發長、謝宜君 國際長": a role before each part. */
function eachRole(line: string): string[][] | null {
  const parts = line.replace(/[。.]\s*$/, '').split(/\s*[;；]\s*/)
  const read = parts.map((part) => /^\s*(\S+?)[\s:：]\s*(\S.*)$/su.exec(part))
  if (parts.length < 2 || !read.every((one) => roleOfWord(one?.[1] ?? '') !== null)) return null
  return read.flatMap((one) => {
    const people = (one?.[2] ?? '').split(/\s*、\s*/)
    const each = people.every(beginsWithName) ? people : [one?.[2] ?? '']
    return each.map((person) => [`${one?.[1] ?? ''}：${person}`])
  })
}

/** Several people after one role, as rows of their own: "團員：張三 國際長、李四 教務長". */
function eachPerson(row: string[]): string[][] {
  const [line = '', ...more] = row
  const roles = more.length > 0 ? null : eachRole(line)
  if (roles) return roles
  // 林志文副校長(團長)、陳怡君國際長、王大明院長
  const together = more.length > 0 ? [] : line.split(/\s*[、;；]\s*/)
  const isTitled = (person: string) => {
    const words = person.replace(/\s*[(（][^()（）]*[)）]$/u, '').trim()
    const [name = '', title = '', ...others] = words.split(/\s+/)
    const isApart = isCjk(name) && looksLikeName(name) && isTitle(title) && others.length === 0
    return hasAttachedTitle(words) || isApart
  }
  if (together.length > 1 && together.every(isTitled)) return together.map((person) => [person])
  const [, role = '', people = ''] = /^\s*([^:：]{2,30}[:：])\s*(.+)$/su.exec(line) ?? []
  // A comma also comes before a title.
  const commas = people.split(/\s*[,，]\s*/)
  const isCommas = commas.length > 1 && commas.every((name) => isCjk(name) && beginsWithName(name))
  const names = isCommas ? commas : people.split(/\s*[、;；]\s*/).filter((name) => name !== '')
  const isEach = more.length === 0 && names.length > 1 && names.every(beginsWithName)
  return isEach && roleOfWord(role) !== null ? names.map((name) => [`${role}${name}`]) : [row]
}

function beginsWithName(words: string): boolean {
  const [first = ''] = words.replace(/\s*[(（].*$/su, '').split(/\s+/)
  if (isCjk(first) && hasAttachedTitle(first)) return true
  return !isTitle(first) && looksLikeName(isCjk(first) ? first : words.replace(/,.*$/s, ''))
}

/**
 * Word puts the second line of a cell on a line of its own, which breaks its row in two. They are joined where both
 * parts together have as many cells as the table.
 */
function joinBroken(rows: string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const joined: string[][] = []
  for (const row of rows) {
    const last = joined.at(-1)
    const isRest = last && last.length < width && !isHeadingRow(row) && last.length + row.length === width + 1
    const [end = '', first = ''] = [last?.at(-1), row[0]]
    // The second line of the last cell: 校長 / President.
    const isOfLast = last?.length === width && row.length === 1 && width > 1 && isCjk(end) !== isCjk(first)
    if (isOfLast && end.trim() !== '' && (isTitle(first) || isUnit(first))) {
      joined[joined.length - 1] = [...last.slice(0, -1), `${end}\n${first}`]
      continue
    }
    if (isRest && width > 1 && end.trim() !== '' && first.trim() !== '' && isCjk(end) !== isCjk(first))
      joined[joined.length - 1] = [...last.slice(0, -1), `${end}\n${first}`, ...row.slice(1)]
    else joined.push(row)
  }
  return joined
}
