import { linesOf, oneLine } from '../text/cell-text'
import { eastAsianSign } from '../text/east-asian'
import { isCjk, isTitle, isUnit } from './roster-words'

const latinWords = String.raw`\p{Script=Latin}[\p{Script=Latin}\p{P}\s\d]*`
const eastAsianFirst = new RegExp(
  String.raw`^(\P{Script=Latin}*${eastAsianSign}\P{Script=Latin}*?)\s*(${latinWords})$`,
  'u',
)
const latinFirst = new RegExp(String.raw`^(${latinWords}?)\s*(${eastAsianSign}\P{Script=Latin}*)$`, 'u')

/** The parts of a cell in two languages: "副校長 Vice President", "Vice President (副校長)", or on two lines. */
export function byLanguage(cell: string): string[] {
  const lines = linesOf(cell)
  const [first = '', second = ''] = lines
  if (lines.length === 2 && isCjk(first) !== isCjk(second)) return [first, second]
  const text = oneLine(cell)
  const bracket = /^(.+?)\s*[(（[]\s*([^()（）[\]]+?)\s*[)）\]]$/u.exec(text)
  const slash = /^([^/／|｜]+?)\s*[/／|｜]\s*([^/／|｜]+)$/u.exec(text)
  const spaced = eastAsianFirst.exec(text) ?? latinFirst.exec(text)
  for (const [, one = '', two = ''] of [bracket ?? [], slash ?? [], spaced ?? []]) {
    const isWord = (words: string) => isCjk(words) !== /\p{Script=Latin}/u.test(words)
    // An abbreviation at the beginning belongs to the Chinese words: "AI研究中心主任".
    const isLong = /\p{Ll}{3}/u.test(isCjk(one) ? two : one)
    if (one !== '' && two !== '' && isCjk(one) !== isCjk(two) && isWord(one) && isWord(two) && isLong)
      return [one.trim(), two.trim().replace(/^[-–—,;:]\s*/, '')]
  }
  return [text]
}

/** Whether words name a unit or a position; `null` if neither is certain. */
export function unitOrTitle(words: string): 'unit' | 'title' | null {
  const text = words.trim()
  const beginsAsUnit = new RegExp(
    String.raw`^(?:the )?(?:office|department|dept|school|faculty|college|institute|university|cent(?:er|` +
      String.raw`re)|division|` +
      String.raw`ministry|bureau)\b`,
    'i',
  )
  const endsAsUnit = new RegExp(
    String.raw`\b(?:university|college|institute|office|department|school|faculty|division|hochschule|universität|` +
      String.raw`ministry|cent(?:er|re))$`,
    'i',
  )
  // "Leiterin International Office"
  if (/^(?:stellv\S* )?(?:leiter(?:in)?|leitung|direktor(?:in)?|referent(?:in)?)\b/i.test(text)) return 'title'
  // "University President"
  const isOfUnit = !/\b(?:of|for|the)\b|,/i.test(text) && isTitle(text.split(/\s+/).at(-1) ?? '')
  if (!isCjk(text) && beginsAsUnit.test(text)) return isOfUnit ? 'title' : 'unit'
  if (!isCjk(text) && endsAsUnit.test(text) && !/\b(?:of|for|der|des|,)\b|,/i.test(text)) return 'unit'
  if (isTitle(text)) return 'title'
  // "Tan Wei Ming (NUS)"
  if (/^[A-Z]{2,6}$/.test(text)) return 'unit'
  return isUnit(text) ? 'unit' : null
}

const institutionEnd =
  /^(.{2,}(?:大學|大学|學院|学院|公司|研究院|科技大|대학교|大學校|高校|學校|学校|中学|中學|部|局|委員會|委员会|協會|协会))\s*(.{2,8})$/u

/** A unit and a title in one cell: "示例大学校长", "국제처 / 처장", "Dean, School of Law". */
export function unitAndTitle(cell: string): { unit: string | null; title: string | null } {
  const lines = linesOf(cell)
  const text = oneLine(cell)
  const splits = [lines, text.split(/\s*[,，、/／|｜;；]\s*|\s+[-–—]\s+/u), isCjk(text) ? lastApart(text) : [text]]
  for (const parts of splits) {
    if (parts.length < 2 || parts.length > 4) continue
    const kinds = parts.map(unitOrTitle)
    const titles = parts.filter((_, i) => kinds[i] === 'title')
    const units = parts.filter((_, i) => kinds[i] === 'unit')
    if (titles.length > 0 && titles.length + units.length === parts.length && units.length > 0)
      return { unit: units.join(isCjk(text) ? ' ' : ', '), title: titles.join(isCjk(text) ? '、' : ', ') }
  }
  const joined = institutionEnd.exec(text)
  if (joined?.[1] && joined[2] && isTitle(joined[2]) && unitOrTitle(joined[1]) === 'unit')
    return { unit: joined[1], title: joined[2] }
  return unitOrTitle(text) === 'unit' ? { unit: text, title: null } : { unit: null, title: text }
}

function lastApart(text: string): string[] {
  const words = text.split(/\s+/)
  return words.length > 1 ? [words.slice(0, -1).join(' '), words.at(-1) ?? ''] : [text]
}
