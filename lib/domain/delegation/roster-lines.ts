import { withoutListMarker } from '../text/list-marker'
import { roleOfWord } from './roster-roles'
import { unitOrTitle } from './roster-titles'
import { isCjk, isTitle, isUnit, looksLikeName } from './roster-words'
import { isHonorific } from './honorifics'

// A list of members in plain lines comes with a title, greetings, and headings of roles and institutions.

const greeting = new RegExp(
  String.raw`^(?:yth\.|dengan hormat|kính gửi|sehr geehrte|estimad[oa]|madame, monsieur|dear|hi|hello|greetings|` +
    'good (?:morning|afternoon)|各位|您好|敬啟|敬启|拝啓|お世話|いつも|안녕)',
  'i',
)
const closing = new RegExp(
  String.raw`^(?:(?:with )?(?:kind|best|warm) (?:regards|wishes)|(?:best )?regards|sincerely|yours|many thanks|` +
    'thanks|thank you|terima kasih|hormat kami|trân trọng|cordialement|mit freundlichen|saludos|atentamente|敬上|謹上|' +
    '此致|感謝|感谢|謝謝|谢谢|祝好|敬請|よろしく|どうぞ|ありがとう|敬具|以上(?:$|[，、。,])|감사|고맙|이상$)',
  'i',
)
// "Please find below …", "下記のとおりです。", 名單如下: what introduces a list.
const sentence = new RegExp(
  String.raw`^(?:please|below|berikut|bersama ini|attached|the following|here (?:is|are)|as (?:discussed|requested|` +
    String.raw`agreed)|we |i |our |` +
    String.raw`for your)\b|` +
    String.raw`(?:です|ます|でした|ました|下さい|ください|니다|세요|십시오)[。．.!！:：]?$|` +
    String.raw`(?:如下|如附|如附件|如後|如后)[。：:.]?$|^(?:下記|記$|아래)|` +
    String.raw`(?:請|请|如有|若有|敬祈).{0,20}(?:聯絡|联系|聯繫|告知|查收|查照|指教|見諒|洽)`,
  'iu',
)
// "製表人：王小姐", "Prepared by: …", 以上5名, "Note: …": what is below a list.
const footer = new RegExp(
  String.raw`^(?:製表|制表|填表|承辦|承办|聯絡人|联系人|連絡人|連絡先|作成|問い合わせ|作成者|작성|문의|prepared|compiled|updated|last updated|` +
    String.raw`contact(?: person)?|date|source|page|as (?:of|at)|stand|註|注|備註|备注|附註|비고|備考|notes?|` +
    String.raw`remarks?)\s*[^:：]{0,12}[:：]|` +
    String.raw`^(?:prepared|compiled|updated) (?:by|on)\b|^[*※＊]|^(?:以上|이상|共|總計|总计|計|合計|총)\s*\d|^page \d`,
  'iu',
)

/** A line that is no person: a sentence, a greeting, or what is below a list. */
export function isAround(line: string): boolean {
  const text = line.trim()
  const isChinese = /。$/.test(text) && !/[:：、；;]/.test(text)
  const isSigned = /(?:敬上|謹上|敬啟|敬启|拜上|謹啟|드림|올림|拝)$/.test(text)
  return isChinese || isSigned || sentence.test(text) || greeting.test(text) || closing.test(text) || footer.test(text)
}

const group = /^(?:group|team|party|table|bus) [\dA-Z]{1,2}[.:：]?$/iu
const listTitle = new RegExp(
  String.raw`\b(?:delegation|visiting party|party|mission|visitors|guests|members|participants|delegates|visit|` +
    String.raw`délégation|delegación|delegasi|delegationsliste|` +
    String.raw`list)\b|(?:代表[團团団]|訪問[團団]|访问团|參訪團|参访团|訪團|考察[團团]|一行|名[單单冊簿]|방문단|대표단|명단)$`,
  'iu',
)

/**
 * The lines of a list without those that are no people. A role on a line of its own is that of the lines below it; an
 * institution above its people is their unit where there are several.
 */
export function peopleIn(rows: readonly string[][]): string[][] {
  if (rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1)) return [...rows]
  const lines = withContinued(rows.map(([line = '']) => line.trim()))
  const end = lines.findIndex((line) => closing.test(line))
  const kept = end < 0 ? lines : lines.slice(0, end)
  const isList = kept.filter(isPersonLine).length >= 2
  if (!isList) return end < 0 ? [...rows] : kept.map((line) => [line])
  const sections = kept.filter(isInstitution).length
  let role = ''
  let unit = ''
  return kept.flatMap((line, i): string[][] => {
    const heading = roleHeading(line)
    if (heading !== null) {
      role = heading
      return []
    }
    if (isInstitution(line)) {
      unit = sections > 1 ? line : ''
      return []
    }
    if (isAround(line) || group.test(line) || (/[:：]$/.test(line) && !isPersonLine(line)) || isTitleOf(line, i))
      return []
    const text = withoutListMarker(line)
    const words = role === '' || hasRole(text) ? text : `${role}：${text}`
    return [[unit === '' || hasUnit(text) ? words : `${words}${isCjk(words) ? '，' : ', '}${unit}`]]
  })
}

/** A position or an address below a name, as in a signature, belongs to the line above. */
function withContinued(lines: readonly string[]): string[] {
  const together: string[] = []
  for (const line of lines) {
    const last = together.at(-1)
    const [first = ''] = withoutListMarker(line).split(/\s*[,，]\s*/)
    const isPosition =
      !hasRole(line) &&
      !isCjk(line) &&
      isTitle(first) &&
      !looksLikeName(first) &&
      !isHonorific(first.split(/\s+/)[0] ?? '')
    const isAddress = /^(?:e-?mail|tel|phone|mobile)?[.:：\s]*\S+@\S+\.\S+$/i.test(line)
    const goesOn = last !== undefined && (isAddress || (isPosition && isBareName(last)))
    if (goesOn) together[together.length - 1] = `${last}, ${line}`
    else together.push(line)
  }
  return together
}

function isBareName(line: string): boolean {
  const words = withoutListMarker(line)
  const name = words.split(/\s+/).filter((word) => !isHonorific(word))
  return !/[,，:：]/.test(words) && !listTitle.test(words) && name.length > 1 && looksLikeName(name.join(' '))
}

/** A line that shows by its form that it is a person: a role, a number, an honorific, or a position after a name. */
function isPersonLine(line: string): boolean {
  const text = withoutListMarker(line)
  if (greeting.test(text) || /[:：]$/.test(text)) return false
  const [first = '', ...more] = text.split(/\s+/)
  const isAddressed = isHonorific(first) && more.length > 0
  const isSeparated = /[,，、/／;；(（]|\s[-–—]\s/.test(text) && /\p{L}/u.test(text)
  const isNamed = isCjk(first) && looksLikeName(first) && more.length > 0
  return text !== line || hasRole(text) || isAddressed || isSeparated || isNamed
}

function hasUnit(line: string): boolean {
  return line.split(/\s*[,，、/／]\s*/).some((part) => unitOrTitle(part) === 'unit')
}

function hasRole(line: string): boolean {
  const [, label = ''] = /^([^:：]{2,30})[:：]\s*\S/u.exec(line) ?? []
  return roleOfWord(label) !== null
}

function roleHeading(line: string): string | null {
  const words = withoutListMarker(line)
    .replace(/[:：]$/, '')
    .trim()
  if (roleOfWord(words) !== null) return words
  return /^(?:members|delegates|other members|participants)$/i.test(words) ? 'Member' : null
}

function isInstitution(line: string): boolean {
  const words = line.replace(/[:：]$/, '')
  return isUnit(words) && !isPersonLine(words) && !isTitle(words) && !listTitle.test(words)
}

function isTitleOf(line: string, at: number): boolean {
  // "Delegation list (4 persons)"
  const words = line.replace(/\s*[(（]\s*(?:共|総勢|총|total:?)?\s*\d+\s*\p{L}{0,10}\s*[)）]/iu, '')
  return at < 3 && !isPersonLine(words) && listTitle.test(words)
}
