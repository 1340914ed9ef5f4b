import { memberRoles, type MemberRole } from '../trip/vocabulary'
import { searchKey } from '../text/search-key'

// Rosters from Excel and Word have columns in any order and headings in any language.

export const columnFields = [
  'skip',
  'name',
  'family',
  'given',
  'honorific',
  'title',
  'role',
  'email',
  'phone',
  'count',
] as const
/** The meaning of a column in a pasted table. `name` and `title` can occur several times, once per language. */
export type ColumnField = (typeof columnFields)[number]

const headings: Record<Exclude<ColumnField, 'skip'>, readonly string[]> = {
  name: [
    'name',
    'full name',
    'names',
    'english name',
    'native name',
    'chinese name',
    'korean name',
    'name in english',
    'name in chinese',
    'name (english)',
    'name (chinese)',
    'name (native)',
    'member',
    'participant',
    '姓名',
    '名字',
    '中文姓名',
    '英文姓名',
    '姓名(中文)',
    '姓名(英文)',
    '中文名',
    '英文名',
    '外文姓名',
    '성명',
    '이름',
    '성함',
    '영문성명',
    '영문 성명',
    '영문이름',
    '국문성명',
    '氏名',
    '名前',
    'お名前',
  ],
  family: ['family name', 'surname', 'last name', 'family', '姓', '姓氏', '성', '姓(英文)'],
  given: ['given name', 'first name', 'given names', 'forename', 'given', '名', '이름(명)'],
  honorific: ['honorific', 'salutation', 'prefix', 'mr/ms', '敬稱', '稱謂', '호칭', '敬称'],
  title: [
    'title',
    'position',
    'job title',
    'post',
    'designation',
    'title/position',
    'position/title',
    'english title',
    'chinese title',
    '職稱',
    '職務',
    '職位',
    '單位職稱',
    '單位/職稱',
    '中文職稱',
    '英文職稱',
    '현직',
    '직위',
    '직책',
    '직함',
    '영문직위',
    '役職',
    '職名',
    '肩書',
  ],
  role: ['role', 'function', 'role in delegation', '角色', '任務', '團務', '身分', '身份', '역할', '役割'],
  email: [
    'email',
    'e-mail',
    'e-mail address',
    'email address',
    'mail',
    '電子郵件',
    '電子信箱',
    '信箱',
    'e-mail信箱',
    '이메일',
    '메일',
    'メール',
    'メールアドレス',
  ],
  phone: [
    'phone',
    'telephone',
    'tel',
    'mobile',
    'cell',
    'phone number',
    '電話',
    '手機',
    '聯絡電話',
    '전화',
    '휴대폰',
    '연락처',
    '電話番号',
    '携帯',
  ],
  count: ['count', 'number of people', 'persons', 'people', 'headcount', '人數', '인원', '인원수', '人数'],
}

const roleWords: Record<MemberRole, readonly string[]> = {
  leader: [
    'leader',
    'head',
    'head of delegation',
    'delegation leader',
    'chief delegate',
    '團長',
    '領隊',
    '代表團團長',
    '단장',
    '団長',
  ],
  'co-leader': [
    'co-leader',
    'coleader',
    'deputy leader',
    'deputy head',
    'vice leader',
    '副團長',
    '副領隊',
    '부단장',
    '副団長',
  ],
  member: ['member', 'delegate', 'participant', '團員', '成員', '隊員', '단원', '団員'],
  coordinator: [
    'coordinator',
    'co-ordinator',
    'liaison',
    'secretary',
    '聯絡人',
    '協調人',
    '執行秘書',
    '秘書',
    '隨團秘書',
    '간사',
    '코디네이터',
    '幹事',
  ],
  interpreter: ['interpreter', 'translator', '口譯', '翻譯', '口譯員', '통역', '통역사', '通訳'],
}

/** The meaning of a heading in English, Chinese, Korean or Japanese; `null` if it is unknown. */
export function fieldOfHeading(cell: string): ColumnField | null {
  const key = folded(cell)
  if (key === '') return null
  if (numbering.includes(key)) return 'skip'
  const found = Object.entries(headings).find(([, words]) => words.some((word) => folded(word) === key))
  return found ? (found[0] as ColumnField) : null
}

/** The role that a word denotes, or `null`. */
export function roleOfWord(cell: string): MemberRole | null {
  const key = folded(cell)
  return memberRoles.find((role) => roleWords[role].some((word) => folded(word) === key)) ?? null
}

/** True if the first row is a heading: a cell is a known heading and not a member's role. */
export function hasHeading(rows: readonly (readonly string[])[]): boolean {
  return (rows[0] ?? []).some((cell) => fieldOfHeading(cell) !== null && roleOfWord(cell) === null)
}

/** The most likely meaning of each column: by its heading if there is one, else by its content. */
export function guessColumns(rows: readonly (readonly string[])[]): ColumnField[] {
  const heading = hasHeading(rows)
  const body = heading ? rows.slice(1) : rows
  const width = Math.max(0, ...rows.map((row) => row.length))
  const fields: ColumnField[] = []
  for (let column = 0; column < width; column++) {
    const cells = body.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
    fields.push(
      (heading ? fieldOfHeading(rows[0]?.[column] ?? '') : null) ?? (heading ? 'skip' : guessed(cells, fields)),
    )
  }
  return fields
}

function guessed(cells: readonly string[], before: readonly ColumnField[]): ColumnField {
  const most = (is: (cell: string) => boolean) => cells.length > 0 && cells.filter(is).length * 2 > cells.length
  if (most((cell) => /^\S+@\S+\.\S+$/.test(cell))) return 'email'
  if (most((cell) => /^\d{1,3}\.?$/.test(cell))) return 'skip'
  if (most((cell) => /^[+()\d][\d\s()+\-#ext.]{5,}$/.test(cell))) return 'phone'
  if (most((cell) => roleOfWord(cell) !== null)) return 'role'
  if (!before.includes('name')) return 'name'
  // A second name column is short and in another script; a title is longer or comes after the name.
  const isShort = most(
    (cell) =>
      /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}·\s]{2,5}$/u.test(cell) && !/[長任授員師]$/u.test(cell),
  )
  if (isShort && before.at(-1) === 'name') return 'name'
  return cells.length > 0 && before.filter((field) => field === 'title').length < 2 ? 'title' : 'skip'
}

const numbering = ['no', 'no.', '#', 'nr', '序號', '編號', '項次', '번호', '순번', '연번', '番号']

function folded(text: string): string {
  return searchKey(text)
    .replace(/[\s:*]+/g, ' ')
    .trim()
}
