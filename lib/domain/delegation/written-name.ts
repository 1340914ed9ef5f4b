import { linesOf } from '../text/cell-text'
import { eastAsianSign } from '../text/east-asian'
import { withoutListMarker } from '../text/list-marker'
import type { MemberRole } from '../trip/vocabulary'
import { cjkHonorific, isHonorific, withoutHonorific } from './honorifics'
import { commaName, type NamePiece, particles, plainName, ticketName } from './name-letters'
import { certainRole, roleOfWord, secondRole } from './roster-roles'
import { isCjk, isDietOrRoom, isTitle, isUnit, looksLikeName } from './roster-words'

/** A name as people write it in one cell or line, with what else is written there. */
export type WrittenName = {
  /** One for each script. */
  pieces: readonly NamePiece[]
  honorific: string | null
  /** Title and unit after the name. */
  rest: readonly string[]
  role: MemberRole | null
  /** What is not part of a name: "letters" after it (PhD), how it is pronounced, whether a man or a woman, a diet. */
  leftOut: readonly LeftOutOfName[]
}

type LeftOutOfName = 'letters' | 'reading' | 'gender' | 'text'

type Draft = {
  pieces: NamePiece[]
  honorifics: string[]
  rest: string[]
  role: MemberRole | null
  leftOut: Set<LeftOutOfName>
}

/** Reads the name in a cell. `null`: it has none, as a placeholder ("TBD", 待定) has none. */
export function readName(written: string): WrittenName | null {
  const draft: Draft = { pieces: [], honorifics: [], rest: [], role: null, leftOut: new Set() }
  const phone = phoneNumber.exec(written)?.[0]
  const cell = ticketName(phone === undefined ? written : written.replace(phone, ' '))
  for (const part of partsOf(cell)) readPart(part, draft)
  if (phone !== undefined) draft.rest.push(phone.trim())
  const { pieces, honorifics, rest, role, leftOut } = draft
  if (pieces.length === 0 && rest.length === 0 && role === null) return null
  return { pieces, honorific: honorifics[0] ?? null, rest, role, leftOut: [...leftOut] }
}

// "+1 (617) 555-0100": its brackets separate nothing.
const phoneNumber = /(?:\+\d{1,3}[ -]?\(?|\()\d{1,4}\)[\d -]{5,14}\d(?:\s*(?:ext\.?|#)\s*\d{1,5})?/u

const cjkAttached = /^(.{2,4}?)\s*(教授|副教授|博士|先生|女士|小姐|老師|老师|様|さん|殿|님|씨|교수|박사|여사)$/u
// 王小明校長: a position written to the name.
const attachedTitle = new RegExp(
  String.raw`^(.{2,4}?)((?:副|助理|代理|前|特聘|講座|榮譽|常務)?(?:校長|院長|處長|系主任|主任|教授|專員|組長|國際長|教務長|學務長|總務長|` +
    '研發長|董事長|理事長|局長|部長|司長|署長|經理|總監|所長|館長|秘書長|講師|研究員|校长|院长|处长|科长|组长|部长|局长|司长|所长|馆长|' +
    '秘书长|讲师|研究员|총장|처장|학장|원장|과장|팀장|학과장|실장|센터장))$',
  'u',
)
const lettersAfter = new RegExp(
  String.raw`^(?:Ph\.?\s?D\.?|M\.?D\.?|M\.?B\.?A\.?|M\.?A\.?|M\.?Sc\.?|B\.?Sc\.?|B\.?A\.?|LL\.?[BM]\.?|J\.?D\.?|` +
    String.raw`Ed\.?D\.?|D\.?Phil\.?|J\.?P\.?|[DCOMKG]BE|[KG]?CMG|[CL]VO|[QK]C|GBS|SBS|BBS|F[A-Z]{1,3}[A-Za-z]{0,3}|` +
    String.raw`CPA|PMP|P\.?Eng\.?|Esq\.?|FASc|DSc|DBA|FRS|(?:[SM]\.(?:[A-Z][a-z]{0,4}\.?){1,3})|Sp\.[A-Z]{1,3})$`,
  '',
)
/** 王小明校長 */
export function hasAttachedTitle(words: string): boolean {
  const [, name = ''] = attachedTitle.exec(words) ?? []
  return name !== '' && looksLikeName(name) && !isUnit(name)
}

const generation = /^(?:Jr|Sr|II|III|IV)\.?$/i

/** The lines of a cell. A line in the same script goes on with the name, unless it is a title, a unit or a role. */
function nameLines(cell: string): string[] {
  const lines: string[] = []
  for (const line of linesOf(cell)) {
    const last = lines.at(-1)
    const goesOn =
      last !== undefined && isCjk(last) === isCjk(line) && !isTitle(line) && !isUnit(line) && roleOfWord(line) === null
    const isReading = /^[(（]?[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+[)）]?$/u.test(line)
    if (goesOn && !isReading && !(isCjk(last) && looksLikeName(last) && /[\s　]/.test(last)))
      lines[lines.length - 1] = isCjk(last) ? last + line : `${last} ${line}`
    else lines.push(line)
  }
  return lines
}

/** The parts of a cell: its lines, the words in brackets, and words in different scripts. */
function partsOf(cell: string): string[] {
  const parts: string[] = []
  for (const line of nameLines(cell)) {
    const text = withoutListMarker(line)
      .replace(parentage, (sign) => sign.replace('/', slash))
      .replace(/\((Dr|Prof|Ir|Ret|Retd)\.?\)/gi, '$1.')
      .replace(/^\(?\d{1,3}[.)、．]\s*/, '')
      .replace(/^[\s,;]+|[\s,;，、；]+$/g, '')
    for (const bit of withTitleBrackets(text).split(/\s*[(（[【〔「『]\s*|\s*[)）\]】〕」』]\s*|\s*[/／|｜]\s*/))
      parts.push(...byScript(bit))
  }
  return parts
    .map((part) => part.replace(/^[\s:：,，、;-]+|[\s:：,，、;]+$/g, '').trim())
    .map((part) =>
      part
        .replaceAll(open, '(')
        .replaceAll(openWide, '（')
        .replaceAll(close, ')')
        .replaceAll(closeWide, '）')
        .replaceAll(slash, '/'),
    )
    .filter((part) => part !== '')
}

// Brackets that belong to a title, while a cell is cut at its other brackets.
const [open, close, openWide, closeWide, slash] = ['\ue000', '\ue001', '\ue002', '\ue003', '\ue004']
// "Kumar s/o Raju", "Devi a/p Rajan"
const parentage = /(?<=\s)(?:[sd]\/o|a\/[lp])(?=\s)|(?<=^|\s)a\/prof(?=[.\s])/giu

const separator = String.raw`[,，、;；/／–—]|\s-\s`
const bracketAfterWords = new RegExp(
  String.raw`(${separator}|\s)\s*([^,，、;；/／–—()（）]+?)(\s*)([(（])([^()（）]+)[)）](?=\s*(?:$|[(（]|${separator}))`,
  'gu',
)

/** "Jane Doe, Vice President (International)": what is in brackets after a position is part of it. */
function withTitleBrackets(text: string): string {
  return text.replace(
    bracketAfterWords,
    (whole: string, sign: string, position: string, gap: string, bracket: string, words: string) => {
      // 교수(컴퓨터공학과) is a position and a unit, 副院長（兼領隊） a position and a role.
      const isOther = isSign(words) || (isCjk(words) && isUnit(words)) || secondRole(words) !== null
      const isSeveral = words.split(/\s*[,，、;；]\s*/).some((one) => roleOfWord(one) !== null || /\d{3}/.test(one))
      const isPart =
        !isSeveral && isTitle(position) && isCjk(position) === isCjk(words) && roleOfWord(words) === null && !isOther
      if (!isPart) return whole
      const [begin, end] = bracket === '(' ? [open, close] : [openWide, closeWide]
      return `${sign}${sign.trim() === '' ? '' : ' '}${position}${gap}${begin}${words}${end}`
    },
  )
}

/** Letters after a name, an honorific, or whether someone is a man or a woman. */
function isSign(words: string): boolean {
  return lettersAfter.test(words) || isHonorific(words) || gender.test(words) || isDietOrRoom(words)
}

const gender = /^(?:男|女|남|여|m|f|male|female)$/i

const eastAsianFirst = new RegExp(String.raw`^(\P{Script=Latin}*${eastAsianSign}\s*)(\p{Script=Latin}.*)$`, 'u')
const notEastAsian = eastAsianSign.replace('[', '[^')
const latinFirst = new RegExp(String.raw`^(\p{Script=Latin}${notEastAsian}*?)\s*(${eastAsianSign}.*)$`, 'u')

/** "王小明 WANG, Hsiao-Ming" as two parts. Abbreviations in Chinese words stay: "AI研究中心". */
function byScript(text: string): string[] {
  const found = eastAsianFirst.exec(text)
  const turned = latinFirst.exec(text)
  const [, first = '', second = ''] = found ?? turned ?? []
  if (first === '' || second === '') return [text]
  if (isCjk(first) && isCjk(second)) {
    const more = byScript(second)
    return more.length > 1 ? [first.trim(), ...more] : [text]
  }
  const latin = isCjk(first) ? second : first
  return /\p{Ll}{2}|\p{Lu}{2,},|\p{Lu}{2,}\s\p{Lu}{2,}/u.test(latin) ? [first.trim(), second.trim()] : [text]
}

function readPart(part: string, draft: Draft): void {
  const label = /^([^:：]{2,30})[:：]\s*(.+)$/su.exec(part)
  const role = roleOfWord(label?.[1] ?? part)
  if (role !== null) {
    // （聯絡人） after 團員：
    if (draft.role === null || draft.role === 'member') draft.role = role
    if (label?.[2]) for (const one of byScript(label[2])) readPart(one, draft)
    return
  }
  // （聯絡人，0933-123-456）
  const [begin = '', ...others] = part.split(/\s*[,，、;；]\s*/)
  if (others.length > 0 && roleOfWord(begin) !== null) {
    for (const one of [begin, ...others]) readPart(one, draft)
    return
  }
  const second = secondRole(part)
  if (second?.rest === '') {
    draft.role = second.role
    return
  }
  if (gender.test(part) || isDietOrRoom(part)) {
    draft.leftOut.add(gender.test(part) ? 'gender' : 'text')
    return
  }
  if (isHonorific(part)) {
    draft.honorifics.push(part)
    return
  }
  if (isCjk(part)) readCjk(part, draft)
  else readLatin(part, draft)
}

function readCjk(part: string, draft: Draft): void {
  const [begin = '', ...others] = part.split(/\s*[，,、;；]\s*|\s+[-–—]\s+/)
  // "林,志偉": the family name apart from the given name.
  const isApart =
    /^\p{Script=Han}$/u.test(begin) && /^\p{Script=Han}{1,2}$/u.test(others[0] ?? '') && !isTitle(others[0] ?? '')
  const first = isApart ? `${begin} ${others[0]}` : begin
  const isOther = (words: string) =>
    !isCjk(words) && looksLikeName(words) && draft.pieces.every(({ full }) => isCjk(full))
  const latin = others.find(isOther)
  draft.rest.push(...others.slice(isApart ? 1 : 0).filter((words) => words !== '' && words !== latin))
  // "團長 王小明" and "王小明 副校長".
  const words = first.split(/\s+/)
  const roles = words.map((word) => (words.length > 1 ? roleOfWord(word) : null))
  draft.role ??= roles.find((role) => role !== null) ?? null
  const known = words.filter((_, i) => roles[i] === null)
  let name = withoutMore(withoutDitto(withoutBegin(known, draft), draft), draft)
  const last = name.at(-1) ?? ''
  if (name.length > 1 && cjkHonorific.test(last)) {
    draft.honorifics.push(last)
    name = name.slice(0, -1)
  } else if (name.length > 1 && isTitle(last)) {
    draft.rest.unshift(last)
    name = name.slice(0, -1)
  }
  // 校長室秘書 王小明
  const [position = '', after = ''] = name
  if (name.length === 2 && [...position].length > 3 && isTitle(position) && looksLikeName(after)) {
    draft.rest.unshift(position)
    name = [after]
  }
  const unit = name.at(-1) ?? ''
  if (name.length > 1 && [...unit].length > 2 && isUnit(unit)) {
    draft.rest.unshift(unit)
    name = name.slice(0, -1)
  }
  const text = name.join(' ')
  const attached = /\s/.test(text) ? null : cjkAttached.exec(text)
  if (attached?.[2]) draft.honorifics.push(attached[2])
  const titled =
    attached || draft.pieces.length > 0 || /\s/.test(text) || isTitle(text.slice(0, 2))
      ? null
      : attachedTitle.exec(text)
  const isTitled = titled?.[1] !== undefined && looksLikeName(titled[1]) && !isUnit(titled[1])
  if (isTitled && titled[2]) draft.rest.unshift(titled[2])
  const whole = attached?.[1] ?? (isTitled ? (titled[1] ?? text) : text)
  if (whole === '') return
  const isReading =
    /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(whole) && draft.pieces.some(({ full }) => isCjk(full))
  if (isReading) {
    draft.leftOut.add('reading')
    return
  }
  const isSecond = draft.pieces.some(({ full }) => isCjk(full))
  if (draft.pieces.length > 0 && (!looksLikeName(whole) || (isSecond && isTitle(whole)))) draft.rest.push(whole)
  else draft.pieces.push(cjkPiece(whole))
  if (latin !== undefined) readLatin(latin, draft)
}

/** A unit or a position before a name: 國立示例大學 林志文副校長, 國際長 陳怡君教授. */
function withoutBegin(words: readonly string[], draft: Draft): readonly string[] {
  const [begin = '', name = '', ...more] = words
  const isOther = [...begin].length > 2 && (isUnit(begin) || isTitle(begin))
  const isName = hasAttachedTitle(name) || looksLikeName(cjkAttached.exec(name)?.[1] ?? '')
  if (!isOther || !isName || more.length > 0) return words
  draft.rest.unshift(begin)
  return [name]
}

// 同 instead of the institution of the line above.
function withoutDitto(words: readonly string[], draft: Draft): string[] {
  const others = words.filter((word, i) => i === 0 || !/^(?:同|同上|〃|″)$/u.test(word))
  if (others.length < words.length) draft.leftOut.add('text')
  return others
}

/** What follows a position is no part of a name: "陳美麗 院長 素食". */
function withoutMore(words: readonly string[], draft: Draft): string[] {
  const [name = '', position = '', ...more] = words
  const isMore = more.length > 0 && isTitle(position) && !more.some((word) => isTitle(word) || cjkHonorific.test(word))
  if (!isMore || isTitle(name) || !looksLikeName(name)) return [...words]
  draft.rest.push(...more.filter(isUnit))
  if (!more.every(isUnit)) draft.leftOut.add('text')
  return [name, position]
}

/** Japanese names keep the space between their parts; in Chinese and Korean it only fills the column. */
function cjkPiece(words: string): NamePiece {
  const [family = '', given = '', ...more] = words.split(/\s+/)
  if (given === '' || more.length > 0) {
    const isPadded = words.split(/\s+/).every((part) => [...part].length === 1)
    return { full: isPadded ? words.replace(/\s+/g, '') : words }
  }
  const isKana = /^[\p{Script=Katakana}ー・\s]+$/u.test(words)
  if (isKana) return { full: words }
  const isShort = [...family].length === 1 || /\p{Script=Hangul}/u.test(words)
  return { full: isShort ? family + given : `${family} ${given}`, family, given }
}

function readLatin(part: string, draft: Draft): void {
  const { honorific, rest } = withoutHonorific(part)
  if (honorific !== '') draft.honorifics.push(honorific)
  const [head = '', ...tail] = rest.split(/\s+[-–—]\s+|\s*[;；–—]\s*/)
  const bits = head.split(/\s*[,，]\s*/).filter((bit) => bit !== '')
  const first = bits[0] ?? ''
  const hasLatin = draft.pieces.some(({ full }) => !isCjk(full))
  // "CHANG Ya-Ting (Amy)"
  if (hasLatin && isOneName(rest)) {
    draft.leftOut.add('text')
    return
  }
  if (hasLatin || !/\p{L}/u.test(first)) {
    if (first !== '') draft.rest.push(rest)
    return
  }
  // "Kim, Hansung", but "Hansung Kim, Dean": a position, a unit and letters are no given name.
  const second = bits[1] ?? ''
  const given = withoutHonorific(second)
  const isGiven = second !== '' && isGivenName(given.rest, first)
  if (isGiven) {
    draft.pieces.push(commaName(withoutLetters(first, draft), withoutLetters(given.rest, draft)))
    if (given.honorific !== '') draft.honorifics.push(given.honorific)
  } else draft.pieces.push(plainName(withoutLetters(withoutTitle(first, draft), draft)))
  const { family } = draft.pieces.at(-1) ?? {}
  for (const bit of [...bits.slice(isGiven ? 2 : 1), ...tail]) {
    // "CHAN Tai Man, Roland"
    const isOtherName = family !== undefined && isOneName(bit) && roleOfWord(bit) === null
    if (isOtherName) draft.leftOut.add('text')
    else if (lettersAfter.test(bit)) draft.leftOut.add('letters')
    else if (isHonorific(bit)) draft.honorifics.push(bit)
    else if (isOnlyRole(bit)) draft.role ??= roleOfWord(bit)
    else if (generation.test(bit)) draft.pieces.push({ full: `${draft.pieces.pop()?.full ?? ''}, ${bit}` })
    else draft.rest.push(bit)
  }
}

function isOneName(words: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(words) && !isTitle(words) && !isUnit(words)
}

/** An interpreter's role is their position too. */
function isOnlyRole(words: string): boolean {
  const role = certainRole(words)
  return (role !== null && role !== 'interpreter') || (roleOfWord(words) !== null && !isTitle(words))
}

/** "President Lin Chih-Ming": where a name of two words or more follows a position; 0 if none does. */
function positionEnd(words: readonly string[]): number {
  const end = words.findIndex((_, i) => isTitle(words.slice(0, i + 1).join(' '))) + 1
  const name = words.slice(end)
  const isName = name.length > 1 && name.every((word) => /^\p{Lu}\p{Ll}/u.test(word) && !isTitle(word))
  return isName && !/^(?:Emeritus|Emerita|Elect)$/.test(name[0] ?? '') ? end : 0
}

/** "President WANG Hsiao-Ming": a position before a family name in capitals. */
function withoutTitle(words: string, draft: Draft): string {
  const all = words.split(/\s+/)
  const start = all.findIndex((word, i) => i > 0 && /^\p{Lu}[\p{Lu}'’-]+$/u.test(word) && !lettersAfter.test(word))
  const at = start > 0 ? start : positionEnd(all)
  const position = all.slice(0, at).join(' ')
  if (position === '' || !isTitle(position)) return words
  draft.rest.push(position)
  return all.slice(at).join(' ')
}

function isGivenName(words: string, family: string): boolean {
  if (lettersAfter.test(words) || generation.test(words) || isTitle(words) || isUnit(words)) return false
  if (/\d/.test(words) || words.split(/\s+/).length > 4 || roleOfWord(words) !== null) return false
  // Two words in capitals and small letters before the comma are a whole name.
  const before = family.split(/\s+/).filter((word) => !particles.has(word.toLowerCase()))
  return before.length === 1 || !/\p{Ll}/u.test(family) || (before.length === 2 && words.split(/\s+/).length <= 2)
}

function withoutLetters(words: string, draft: Draft): string {
  const all = words.split(/\s+/)
  while (all.length > 2 && lettersAfter.test(all.at(-1) ?? '') && (all.at(-1)?.length ?? 0) > 1) {
    all.pop()
    draft.leftOut.add('letters')
  }
  return all.join(' ')
}
