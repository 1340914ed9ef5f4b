import { linesOf, oneLine } from '../text/cell-text'
import type { PersonName } from '../text/person-name'
import type { Texts } from '../text/text'
import { isVietnamese } from '../text/text-language'
import type { MemberRole } from '../trip/vocabulary'
import { type PrivateKind, isPhoneNumber, privateCell, privateHeading, withoutPrivate } from './private-data'
import { mostRows } from './longest-roster'
import { headingRowOf, isHeadingRow } from './roster-columns'
import { type ColumnField, readHeading } from './roster-headings'
import { languageOf, type RosterLanguages, rosterLanguages, rowLanguages } from './roster-languages'
import { roleWithPosition, roleIn, roleOfWord, secondRole } from './roster-roles'
import { byLanguage, unitAndTitle, unitOrTitle } from './roster-titles'
import { isHonorific } from './honorifics'
import { isTitle } from './roster-words'
import { inSmallLetters } from './name-letters'
import { readName, type WrittenName } from './written-name'

/** A problem in a cell. */
export type CellProblem = 'not a role' | 'not an address' | 'not a number' | 'second in its language'

/** Why something in a cell was not imported. */
export type LeftOutReason =
  | PrivateKind
  | 'column'
  | 'institution'
  | 'second phone'
  | 'second in its language'
  | 'letters'
  | 'reading'
  | 'gender'
  | 'text'

/** What was left out, never its text. `heading`: that of the column, if it has one. */
export type LeftOut = { column: number; why: LeftOutReason; heading: string | null }

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
  leftOut: readonly LeftOut[]
}

/**
 * Parses the rows of a pasted table by the meaning of its columns. Skips rows without name and title, repeated
 * headings and totals. `reader` is the language of words whose script is ambiguous.
 */
export function readRoster(
  rows: readonly (readonly string[])[],
  fields: readonly ColumnField[],
  reader: string,
): RosterRow[] {
  const at = headingRowOf(rows)
  const languages = rosterLanguages(rows, reader)
  return rows
    .map((cells, row) => ({ cells, row }))
    .slice(at + 1, at + 1 + mostRows)
    .filter(({ cells }) => !(at >= 0 && isHeadingRow(cells)) && !cells.some((cell) => sum.test(cell.trim())))
    .map(({ cells, row }) => new RowReader(cells, row, fields, rows[at] ?? [], rowLanguages(cells, languages)).read())
    .filter(({ name, title }) => name !== null || title !== null)
}

type TextField = 'name' | 'family' | 'given' | 'title' | 'unit'

class RowReader {
  private readonly texts: Partial<Record<TextField, Record<string, string>>> = {}
  private readonly problems: Record<number, CellProblem> = {}
  private readonly leftOut: LeftOut[] = []
  /** Titles and units found next to a name; columns of titles and units come first. */
  private readonly titlesNearName: { words: string; column: number }[] = []
  private honorific: string | null = null
  private role: MemberRole | null = null
  private count = 1
  private email: string | null = null
  private phone: string | null = null

  constructor(
    private readonly cells: readonly string[],
    private readonly row: number,
    private readonly fields: readonly ColumnField[],
    private readonly headings: readonly string[],
    private readonly languages: RosterLanguages,
  ) {}

  read(): RosterRow {
    this.fields.forEach((field, column) => {
      const cell = this.cells[column] ?? ''
      if (oneLine(cell) !== '') this.readCell(field, column, cell)
    })
    for (const { words, column } of this.titlesNearName) this.readTitleNearName(words, column)
    const { title, unit } = this.texts
    const name = this.wholeName()
    return {
      row: this.row,
      name,
      title: title ?? null,
      unit: unit ?? null,
      role: this.role ?? 'member',
      count: name ? 1 : this.count,
      email: this.email,
      phone: this.phone,
      problems: this.problems,
      leftOut: this.leftOut,
    }
  }

  private readCell(field: ColumnField, column: number, whole: string): void {
    const isContact = field === 'email' || field === 'phone' || field === 'count'
    const kind = field === 'private' ? this.privateColumn(column, whole) : privateCell(whole, field === 'phone')
    if (kind !== null && field !== 'count') return this.leave(column, kind)
    const { text: cell, found } = isContact || field === 'skip' ? { text: whole, found: [] } : withoutPrivate(whole)
    for (const one of new Set(found)) this.leave(column, one)
    if (oneLine(cell) === '') return
    const text = oneLine(cell)
    if (field === 'skip' || field === 'institution') this.readSkipped(field, column, text)
    else if (field === 'role') this.readRole(column, text)
    else if (field === 'email') this.readEmail(column, text)
    else if (field === 'phone') this.readPhones(column, cell)
    else if (field === 'count') this.readCount(column, text)
    else if (field === 'honorific') this.readHonorific(text)
    else if (field === 'name') this.readNameCell(column, cell)
    else if (field === 'family' || field === 'given') {
      // "DURAND", "Claire": capitals only mark the family name.
      const isGiven = (cell: string, i: number) => this.fields[i] === 'given' && /\p{Ll}/u.test(cell)
      const isMarked = field === 'family' && this.cells.some(isGiven)
      if (isPlaceholder(text)) return
      if (readHeading(this.headings[column] ?? '')?.isMiddle) this.addMiddleName(text)
      else this.add(field, column, isMarked ? inSmallLetters(text) : text)
    } else if (field === 'title') this.readTitle(column, cell)
    else if (field === 'unit') for (const part of byLanguage(cell)) this.add('unit', column, part)
    else if (field === 'unit and title') {
      const { unit, title } = unitAndTitle(cell)
      if (unit !== null) this.add('unit', column, unit)
      if (title !== null) this.readTitle(column, title)
    }
  }

  /** "Frau" beside "Prof. Dr.": the academic title is printed. */
  private readHonorific(text: string): void {
    if (isPolite(text)) return
    if (this.honorific === null || (isPlainAddress(this.honorific) && !isPlainAddress(text))) this.honorific = text
  }

  /** A column chosen as private by mistake is left out all the same. */
  private privateColumn(column: number, cell: string): PrivateKind {
    return privateHeading(this.headings[column] ?? '') ?? privateCell(cell) ?? 'number'
  }

  private leave(column: number, why: LeftOutReason): void {
    this.leftOut.push({ column, why, heading: oneLine(this.headings[column] ?? '') || null })
  }

  private readSkipped(field: 'skip' | 'institution', column: number, text: string): void {
    const role = roleIn(text)
    if (role !== null && field === 'skip') this.role ??= role
    if (role !== null && roleOfWord(text) !== null) return
    const heading = readHeading(this.headings[column] ?? '')
    const isNumber = heading ? heading.isNumbering : /^[(（]?\d{1,3}[.)、）]?$/.test(text)
    if (isNumber || !/[\p{L}\p{N}]/u.test(text)) return
    this.leave(column, heading?.isReading ? 'reading' : field === 'institution' ? 'institution' : 'column')
  }

  private readRole(column: number, text: string): void {
    const hasTitle = this.fields.includes('title') || this.fields.includes('unit and title')
    const position = roleWithPosition(text)
    // "President / Head of Delegation" in the only column of roles and positions.
    if (!hasTitle && (isTitle(position?.rest ?? '') || (roleIn(text) === null && isTitle(text)))) {
      this.readTitle(column, text)
      return
    }
    const role = roleIn(text)
    if (role) this.role = role
    else this.problems[column] = 'not a role'
  }

  private readEmail(column: number, text: string): void {
    const found = /[^\s@<>(),;:"'，；：]+@[^\s@<>(),;"'，；]+\.[^\s@<>(),;"'，；]+/.exec(text.normalize('NFKC'))
    if (found) this.email ??= found[0].replace(/[.]+$/, '')
    else this.problems[column] = 'not an address'
  }

  private readPhones(column: number, cell: string): void {
    const address = /\S+@\S+\.\S+/.exec(cell)
    if (address) this.readEmail(column, address[0])
    const parts = linesOf(cell.replace(address?.[0] ?? '', ''))
      .flatMap((line) => line.split(/\s*[/;；、]\s*|,\s+/))
      .filter((part) => /\d{3}/.test(part))
    for (const part of parts) {
      const number = part
        .replace(/^(?:mobile|phone|tel|cell|office|手機|電話|手机|电话|휴대폰|전화|携帯|[moth])[.:：\s]+/i, '')
        .trim()
      if (this.phone === null) this.phone = number.slice(0, 60)
      else if (this.phone !== number) this.leave(column, 'second phone')
    }
  }

  private readCount(column: number, text: string): void {
    const count = Number(text.replace(/[人名位명]$/u, ''))
    if (Number.isInteger(count) && count >= 1 && count <= 10_000) this.count = count
    else this.problems[column] = 'not a number'
  }

  private readNameCell(column: number, cell: string): void {
    if (isPlaceholder(oneLine(cell))) return
    const contacts = oneLine(cell).match(/\S+@\S+\.\S+/)
    if (contacts) this.readEmail(column, contacts[0])
    const read = readName(contacts ? cell.replace(contacts[0], ' ') : cell)
    if (read) this.takeName(column, read)
  }

  private takeName(column: number, { pieces, honorific, rest, role, leftOut }: WrittenName): void {
    this.role ??= role
    // 王小明教授: the title, unless a column or other words give another one.
    const isProfessor = honorific !== null && /^(?:教授|副教授|교수)$/.test(honorific)
    if (honorific !== null && !isProfessor && !isPolite(honorific)) this.honorific ??= honorific
    for (const why of leftOut) this.leave(column, why)
    for (const piece of pieces) {
      if (isPlaceholder(piece.full)) continue
      const language = this.nameLanguage(piece.full)
      if (this.texts.name?.[language] !== undefined) {
        if (this.texts.name[language] !== piece.full) this.second(column)
        continue
      }
      this.add('name', column, piece.full, language)
      if (piece.family) this.add('family', column, piece.family, language)
      if (piece.given) this.add('given', column, piece.given, language)
    }
    const titles = isProfessor ? [...rest, honorific] : rest
    this.titlesNearName.push(...titles.map((words) => ({ words, column })))
  }

  /** "Nguyen Lan Anh" and "Nguyễn Lan Anh": the second is in Vietnamese. */
  private nameLanguage(name: string): string {
    const language = languageOf(name, this.languages, true)
    const known = this.texts.name?.[language]
    return known !== undefined && known !== name && isVietnamese(name) && !isVietnamese(known) ? 'vi' : language
  }

  private readTitle(column: number, cell: string): void {
    const second = secondRole(oneLine(cell))
    const withRole = second?.isApart ? second : roleWithPosition(oneLine(cell))
    if (withRole) this.role ??= withRole.role
    if (second) this.takeSecondRole(second.role)
    const text = withRole ? withRole.rest : cell
    if (text === '') return
    if (isHonorific(oneLine(text)) && !/^\p{L}{5,}/u.test(oneLine(text)) && /\p{Script=Latin}/u.test(text)) {
      this.honorific ??= oneLine(text)
      return
    }
    for (const part of byLanguage(text)) this.add('title', column, part)
  }

  /** A role that someone has besides being a member. */
  private takeSecondRole(role: MemberRole): void {
    if (this.role === null || this.role === 'member') this.role = role
  }

  private readTitleNearName(words: string, column: number): void {
    if (isPhoneNumber(words)) return this.readPhones(column, words)
    const second = secondRole(words)
    const role = second?.rest === '' ? second.role : roleOfWord(words)
    if (role !== null && (second?.rest === '' || unitOrTitle(words) === null)) {
      if (second?.rest === '') this.takeSecondRole(role)
      else this.role ??= role
      return
    }
    const withRole = roleWithPosition(words)
    if (withRole && withRole.rest !== words) {
      this.role ??= withRole.role
      return this.readTitleNearName(withRole.rest, column)
    }
    const { unit, title } = unitAndTitle(words)
    if (title !== null && this.texts.title === undefined) this.readTitle(column, title)
    else if (title !== null) this.addAside('title', column, title)
    if (unit !== null) this.addAside('unit', column, unit)
  }

  private addAside(field: 'title' | 'unit', column: number, words: string): void {
    const language = languageOf(words, this.languages)
    const present = this.texts[field]?.[language]
    if (present === undefined) this.add(field, column, words, language)
    else if (/^(?:教授|副教授|교수)$/.test(words)) this.honorific ??= present.includes(words) ? null : words
    else if (present !== words) this.leave(column, 'text')
  }

  private add(field: TextField, column: number, words: string, language?: string): void {
    const isName = field !== 'title' && field !== 'unit'
    const tag = language ?? languageOf(words, this.languages, isName)
    const byTag = (this.texts[field] ??= {})
    if (byTag[tag] === undefined) byTag[tag] = words
    else if (byTag[tag] !== words) this.second(column)
  }

  /** A middle name is printed after the given name. */
  private addMiddleName(text: string): void {
    const tag = languageOf(text, this.languages, true)
    const given = (this.texts.given ??= {})
    given[tag] = [given[tag], text].filter(Boolean).join(' ')
  }

  private second(column: number): void {
    this.problems[column] = 'second in its language'
    this.leave(column, 'second in its language')
  }

  private wholeName(): PersonName | null {
    const { name, family, given } = this.texts
    const full = { ...name }
    for (const [tag, words] of Object.entries(together(family, given))) full[tag] ??= words
    if (Object.keys(full).length === 0) return null
    return {
      full,
      ...(family && { family }),
      ...(given && { given }),
      ...(this.honorific && { honorific: this.honorific }),
    }
  }
}

const sum = /^(?:合計|總計|共計|小計|合计|总计|共计|total|합계|총계|summe|gesamt)\s*[:：]?\s*(?:\d+\s*[人名位명]?)?$/iu

// Placeholders for members who are not named yet.
const noName = new RegExp(
  String.raw`^(?:tb[acd]|to be (?:announced|confirmed|determined|decided|named)|n\.?\/?a\.?|待定|未定|待聘|待補|待確認|未確認|` +
    String.raw`待确认|미정|n\.?n\.?|vacant)$`,
  'i',
)

function isPlaceholder(cell: string): boolean {
  return noName.test(cell.replace(/^[(（[]|[)）\]]$/g, '')) || !/\p{L}/u.test(cell)
}

/** 先生, 님 and the like, which are not printed before a name. */
function isPolite(honorific: string): boolean {
  return /^(?:先生|女士|小姐|老師|老师|女史|様|さん|氏|殿|님|씨|교수님|박사님|선생님?|여사님?|夫人|公子)$/u.test(
    honorific,
  )
}

function isPlainAddress(honorific: string): boolean {
  return /^(?:mrs?|ms|miss|mx|herr|frau|sra?|srta|mme|mlle|m|encik|puan|cik)\.?$/i.test(honorific)
}

// A table with only name parts: they are joined by the rules of their script and shown in the preview.
function together(family: Texts | undefined, given: Texts | undefined): Record<string, string> {
  const full: Record<string, string> = {}
  for (const language of new Set([...Object.keys(family ?? {}), ...Object.keys(given ?? {})])) {
    const [last, first] = [family?.[language], given?.[language]]
    if (last && first) full[language] = /^(zh|ja|ko)/.test(language) ? `${last}${first}` : `${first} ${last}`
    else full[language] = last ?? first ?? ''
  }
  return full
}
