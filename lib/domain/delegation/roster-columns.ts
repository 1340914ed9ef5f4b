import { isPhoneNumber, privateCell } from './private-data'
import { type ColumnField, readHeading } from './roster-headings'
import { roleIn, roleOfWord } from './roster-roles'
import { unitAndTitle } from './roster-titles'
import { isCjk, isTitle, isUnit, looksLikeName } from './roster-words'
import { isHonorific } from './honorifics'

// Rosters from Excel and Word have columns in any order and headings in any language, or none.

type Cells = readonly string[]

/** How many rows at the top can come before the headings, such as the name of the delegation. */
const mostTitleRows = 6

/** Index of the row with the headings; -1 if there is none. */
export function headingRowOf(rows: readonly Cells[]): number {
  const first = rows.slice(0, mostTitleRows).findIndex(isHeadingRow)
  if (first < 0 && hasUnknownHeadings(rows)) return 0
  // A row that is not the first needs two headings: "Members" alone is a title.
  const known = (rows[first] ?? []).filter((cell) => readHeading(cell) !== null).length
  return first > 0 && known < 2 ? -1 : first
}

/** Headings that are all unknown stand above values of another form: "Reach them" above e-mail addresses. */
function hasUnknownHeadings([first = [], ...body]: readonly Cells[]): boolean {
  const forms = [
    (cell: string) => /\S+@\S+\.\S+/.test(cell),
    isPhoneNumber,
    (cell: string) => privateCell(cell) !== null,
  ]
  const isAbove = first.some((cell, column) => {
    const below = body.map((row) => row[column]?.trim() ?? '').filter((one) => one !== '')
    return cell.trim() !== '' && below.length > 1 && forms.some((is) => below.every(is) && !is(cell))
  })
  return isAbove && first.every((cell) => !forms.some((is) => is(cell)))
}

/** True for a row of headings: half of its cells are known headings, one at least is not the role of a member. */
export function isHeadingRow(cells: Cells): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const known = filled.filter((cell) => readHeading(cell) !== null)
  return known.some((cell) => roleOfWord(cell) === null) && known.length * 2 >= filled.length
}

/** True if the roster has a row of headings. */
export function hasHeading(rows: readonly Cells[]): boolean {
  return headingRowOf(rows) >= 0
}

/** The most likely meaning of each column: by its heading if that is known, else by its content. */
export function guessColumns(rows: readonly Cells[]): ColumnField[] {
  const at = headingRowOf(rows)
  const width = Math.max(0, ...rows.map((row) => row.length))
  const body = rows.slice(at + 1).filter((row) => at < 0 || !isHeadingRow(row))
  const columns = Array.from({ length: width }, (_, column) =>
    body.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== ''),
  )
  return at < 0 ? withoutHeadings(columns) : withHeadings(rows[at] ?? [], columns)
}

function withHeadings(headings: Cells, columns: readonly Cells[]): ColumnField[] {
  const named = columns.map((_, column) => readHeading(headings[column] ?? '')?.field ?? null)
  const fields: ColumnField[] = []
  columns.forEach((cells, column) => {
    const field = named[column] ?? null
    const others = [...named.filter((one, i) => one !== null && i !== column), ...fields]
    fields.push(field === null ? (certain(cells, others) ?? 'skip') : corrected(field, cells, others))
  })
  const hasKnown = named.some((field) => field !== null)
  if (!hasKnown && !fields.includes('name')) return withoutHeadings(columns)
  return withTitles(withInstitution(withNameParts(fields), columns), columns)
}

/** "Name" beside "Vorname" is the family name, 英文名 beside 英文姓 the given name. */
function withNameParts(fields: readonly ColumnField[]): ColumnField[] {
  const count = (field: ColumnField) => fields.filter((one) => one === field).length
  return fields.map((field, column) => {
    const beside = [fields[column - 1], fields[column + 1]]
    if (field === 'name' && beside.includes('given') && count('family') < count('given')) return 'family'
    return field === 'name' && beside.includes('family') && count('given') < count('family') ? 'given' : field
  })
}

const extension = /\s*(?:ext\.?|x|#|轉|分機|内線|내선)\s*\d{1,5}$/iu

/** The meaning of a column whose heading can mean two things. */
function corrected(field: ColumnField, cells: Cells, others: readonly (ColumnField | null)[]): ColumnField {
  if (cells.length === 0) return field
  // "Office" above telephone numbers.
  if (field === 'unit' && mostly(cells, (cell) => isPhoneNumber(cell.replace(extension, '')))) return 'phone'
  const hasTitle = others.includes('title') || others.includes('unit and title')
  if (field === 'title') {
    const isAddress = (cell: string) => isHonorific(cell) && !isCjk(cell) && (hasTitle || !/^\p{L}{5,}/u.test(cell))
    if (mostly(cells, isAddress)) return 'honorific'
    const isLed = cells.some((cell) => /leader/.test(roleOfWord(cell) ?? ''))
    if ((hasTitle || isLed) && !others.includes('role') && cells.every(isRole)) return 'role'
  }
  // "Function" and 職務 are used for both.
  if (field === 'role' && !hasTitle && !mostly(cells, isRole) && mostly(cells, isTitle)) return 'title'
  if (field === 'honorific' && !hasTitle && mostly(cells, isTitle) && !mostly(cells, isHonorific)) return 'title'
  if (field === 'skip' && !others.includes('role') && mostly(cells, isRole)) return 'role'
  return field
}

const hasBoth = (cell: string) => Object.values(unitAndTitle(cell)).every((part) => part !== null)

/** Without a column for titles, that of the units can have both: 示例大学 副校长. */
function withTitles(fields: ColumnField[], columns: readonly Cells[]): ColumnField[] {
  if (fields.includes('title') || fields.includes('unit and title')) return fields
  return fields.map((field, column) =>
    (field === 'unit' || field === 'institution') && mostly(columns[column] ?? [], hasBoth) ? 'unit and title' : field,
  )
}

/** The institution of each member is the unit if it differs between them and no other column has the unit. */
function withInstitution(fields: ColumnField[], columns: readonly Cells[]): ColumnField[] {
  return fields.map((field, column) => {
    const isUnitColumn = !fields.includes('unit') && !fields.includes('unit and title')
    return field === 'institution' && isUnitColumn && new Set(columns[column]).size > 1 ? 'unit' : field
  })
}

function withoutHeadings(columns: readonly Cells[]): ColumnField[] {
  if (columns.length === 1) return ['name']
  const fields: (ColumnField | null)[] = []
  for (const cells of columns) fields.push(certain(cells, fields, true))
  const next = () => fields.findIndex((field, i) => field === null && (columns[i]?.length ?? 0) > 0)
  if (!fields.includes('name')) {
    const first = next()
    const [family, given] = [columns[first] ?? [], columns[first + 1] ?? []]
    if (fields[first + 1] === null && mostly(family, isOneWord) && mostly(given, isOneWord)) {
      const isFamilyFirst =
        mostly(family, (cell) => /^\p{Lu}{2,}/u.test(cell)) || mostly(given, (cell) => /-/.test(cell))
      fields.splice(first, 2, ...(isFamilyFirst ? (['family', 'given'] as const) : (['given', 'family'] as const)))
    } else if (first >= 0) fields[first] = 'name'
  }
  if (!fields.includes('title') && next() >= 0) fields[next()] = 'title'
  const isBoth = (field: ColumnField | null, column: number) =>
    field === 'title' && !fields.includes('unit') && mostly(columns[column] ?? [], hasBoth)
  return fields.map((field, column) => (isBoth(field, column) ? 'unit and title' : (field ?? 'skip')))
}

const isOneWord = (cell: string) => /^[\p{Script=Latin}\p{M}'’-]+$/u.test(cell)
// "团长：李建国" is a name with a role.
const isRole = (cell: string) => roleIn(cell) !== null && !/[:：]\s*\p{L}/u.test(cell)

/** What a column holds by its content; `null` if that is not certain. */
function certain(cells: Cells, others: readonly (ColumnField | null)[], isBare = false): ColumnField | null {
  if (cells.length === 0) return null
  if (mostly(cells, (cell) => /\S+@\S+\.\S+/.test(cell))) return 'email'
  if (mostly(cells, (cell) => /^[(（]?\d{1,3}[.)、）]?$/.test(cell))) return 'skip'
  if (mostly(cells, (cell) => privateCell(cell) !== null)) return 'private'
  if (mostly(cells, isPhoneNumber)) return 'phone'
  if (mostly(cells, (cell) => /^(?:[mf男女남여]|male|female|[男女]性|남자|여자|男士)$/i.test(cell))) return 'skip'
  if (!others.includes('role') && mostly(cells, isRole)) return 'role'
  if (!others.includes('honorific') && mostly(cells, isHonorific) && !mostly(cells, isCjk)) return 'honorific'
  const isKnown = (field: ColumnField) =>
    others.some((one, i) => one === field && (!isBare || field !== 'title' || i !== others.length - 1))
  if (mostly(cells, (cell) => isUnit(cell) && !isTitle(cell)) && !others.includes('unit')) return 'unit'
  if (mostly(cells, (cell) => isTitle(cell)) && !isKnown('title')) return 'title'
  if (isBare ? mostly(cells, looksLikeName) : !hasName(others) && mostly(cells, looksLikeName)) {
    const isAfterName = others.includes('name')
    return isAfterName && others.at(-1) !== 'name' && others.at(-1) !== 'skip' ? null : 'name'
  }
  return null
}

function hasName(fields: readonly (ColumnField | null)[]): boolean {
  return fields.includes('name') || fields.includes('family') || fields.includes('given')
}

function mostly(cells: Cells, is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length * 2 > cells.length
}
