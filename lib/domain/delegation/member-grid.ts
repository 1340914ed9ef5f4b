import type { Person } from '../directory/entry'
import type { PersonName } from '../text/person-name'
import { tidied, type Texts } from '../text/text'
import { change, type Edit, type SingleEdit } from '../trip/edit'
import type { Member } from '../trip/trip-record'
import { isOneOf, memberRoles, type MemberRole } from '../trip/vocabulary'
import { roleOfWord } from './roster-roles'

// The members as a table: names, titles and units in several languages at once.

export type GridColumn =
  | { id: string; field: 'name' | 'title' | 'unit'; language: string }
  | { id: string; field: 'honorific' | 'role'; language: null }

/** The text of each cell, by `cellKey`. */
export type GridValues = Readonly<Record<string, string>>

export function cellKey(rowId: string, columnId: string): string {
  return `${rowId}/${columnId}`
}

/** A column for each language of names, titles and units. */
export function gridColumns(languages: readonly string[]): GridColumn[] {
  const inAll = (field: 'name' | 'title' | 'unit') =>
    languages.map((language) => ({ id: `${field}.${language}`, field, language }))
  return [
    { id: 'role', field: 'role', language: null },
    ...inAll('name'),
    { id: 'honorific', field: 'honorific', language: null },
    ...inAll('title'),
    ...inAll('unit'),
  ]
}

type GridRow = Pick<Member, 'title' | 'unit' | 'role'> & { name: PersonName | null }

/** The languages of the texts, `first` ones before others. */
export function gridLanguages(rows: readonly GridRow[], first: readonly string[]): string[] {
  const used = rows.flatMap(({ name, title, unit }) =>
    [name?.full, title, unit].flatMap((text) => Object.keys(text ?? {})),
  )
  return [...new Set([...first, ...used])]
}

export function cellText({ name, title, unit, role }: GridRow, { field, language }: GridColumn): string {
  if (language === null) return field === 'role' ? role : (name?.honorific ?? '')
  const text = field === 'name' ? name?.full : field === 'title' ? title : unit
  return text?.[language] ?? ''
}

/** The role that a pasted or chosen cell means. */
export function roleOfCell(text: string): MemberRole | null {
  return isOneOf(memberRoles, text) ? text : roleOfWord(text)
}

/** A text with the words of one language replaced; `null` if none remain. */
export function withWords(text: Texts | null, language: string, words: string): Texts | null {
  return tidied({ ...text, [language]: words })
}

/** A name with its full form in one language replaced. Its parts stay where they are still in it. */
export function renamed(name: PersonName | null, language: string, words: string): PersonName | null {
  const full = withWords(name?.full ?? null, language, words)
  if (!full) return null
  const parts = (['family', 'given', 'short', 'spoken'] as const).flatMap((part) => {
    const text = name?.[part]
    if (!text) return []
    const isStill = part === 'spoken' || (full[language] ?? '').includes(text[language] ?? '')
    const { [language]: _, ...others } = text
    const next = isStill && full[language] !== undefined ? text : others
    return Object.keys(next).length > 0 ? [[part, next] as const] : []
  })
  return { full, ...Object.fromEntries(parts), ...(name?.honorific && { honorific: name.honorific }) }
}

export function withHonorific(name: PersonName, words: string): PersonName {
  const { honorific: _, ...rest } = name
  return words.trim() === '' ? rest : { ...rest, honorific: words.trim() }
}

/** A row with the text of one cell replaced. A name cannot be emptied in its last language. */
export function withCell<R extends GridRow>(row: R, { field, language }: GridColumn, words: string): R {
  if (field === 'role') return { ...row, role: roleOfCell(words) ?? row.role }
  if (language === null) return { ...row, name: row.name && withHonorific(row.name, words) }
  if (field === 'name') return { ...row, name: renamed(row.name, language, words) ?? row.name }
  return { ...row, [field]: withWords(row[field], language, words) }
}

export type Renaming = { id: string; from: PersonName; to: PersonName }

/** What a changed table means: one edit of the trip, and new names of people in the directory. */
export function gridChanges(
  members: readonly Member[],
  people: Readonly<Record<string, Person>>,
  columns: readonly GridColumn[],
  changed: GridValues,
): { edit: Edit | null; names: Renaming[] } {
  const edits: SingleEdit[] = []
  const names = new Map<string, Renaming>()
  for (const member of members) {
    const person = member.personId === null ? undefined : people[member.personId]
    const before = { ...member, name: person?.name ?? null }
    const after = columns.reduce((row, column) => {
      const words = changed[cellKey(member.id, column.id)]
      return words === undefined ? row : withCell(row, column, words)
    }, before)
    const { title, unit, role } = after
    const { title: oldTitle, unit: oldUnit, role: oldRole } = member
    const to = {
      ...(title !== oldTitle && { title }),
      ...(unit !== oldUnit && { unit }),
      ...(role !== oldRole && { role }),
    }
    if (Object.keys(to).length > 0) edits.push(change('member', member, to))
    if (person && after.name && after.name !== person.name)
      names.set(person.id, { id: person.id, from: person.name, to: after.name })
  }
  return { edit: edits.length > 0 ? { do: 'all', edits } : null, names: [...names.values()] }
}

/** The cells of a copied block: rows of cells with tabs, quoted where they have line breaks. */
export function pastedBlock(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  if (!/(?:^|\t|\n)"/.test(plain)) return plain.split('\n').map((line) => line.split('\t'))
  const rows: string[][] = [['']]
  let isQuoted = false
  const add = (sign: string) => {
    const row = rows.at(-1) ?? []
    row.push(`${row.pop() ?? ''}${sign}`)
  }
  for (let i = 0; i < plain.length; i++) {
    const sign = plain.charAt(i)
    const isStart = (rows.at(-1)?.at(-1) ?? '') === ''
    if (isQuoted && sign === '"' && plain.charAt(i + 1) === '"') {
      add('"')
      i++
    } else if (sign === '"' && (isQuoted || isStart)) isQuoted = !isQuoted
    else if (!isQuoted && sign === '\t') rows.at(-1)?.push('')
    else if (!isQuoted && sign === '\n') rows.push([''])
    else add(isQuoted && sign === '\n' ? ' ' : sign)
  }
  return rows
}
