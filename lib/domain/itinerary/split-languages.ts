import { oneOf, wordList } from '../text/folded'
import { kindOfWords } from './item-kind'
import { hanLanguagesOf } from '../text/han-language'
import { foldHan } from '../text/han-variants'
import type { Texts } from '../text/text'
import { type ExpectedLanguages, textLanguage } from '../text/text-language'

// Cells that say the same in two languages: "Courtesy call 禮貌性拜會", "拜會校長 / Courtesy call", "午餐（Lunch）".

const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const easternRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆・]/u
const latin = /\p{Script=Latin}/u
const separators = [
  /\s*\n\s*/u,
  /\s*[|｜]\s*/u,
  /\s+[/／]\s+|[／]|(?<=[^\d\s])\/(?=[^\d\s])/u,
  /\s*\u3000\s*/u,
  /\s+[-–—]\s+/u,
]
const inBrackets = /^(?<outer>[^()（）]+?)\s*[(（](?<inner>[^()（）]+)[)）]$/u

/** The text by language: in two if it says the same in both, else in one. Empty for an empty text. */
export function splitLanguages(text: string, expected: ExpectedLanguages): Texts {
  const words = text.trim()
  if (words === '') return {}
  const parts = twoParts(words, expected)
  return parts
    ? Object.fromEntries(parts.map((part) => [textLanguage(part, expected), part]))
    : { [textLanguage(words, expected)]: words }
}

function twoParts(text: string, expected: ExpectedLanguages): [string, string] | null {
  if (!eastern.test(text)) return null
  for (const separator of separators) {
    const [first = '', second = '', ...more] = text.split(separator)
    if (second === '' || more.length > 0) continue
    if (isPair(first, second, expected)) return [first, second]
  }
  const { outer, inner } = inBrackets.exec(text)?.groups ?? {}
  if (outer && inner) {
    // 欢迎晚宴（全聚德）: Chinese characters in brackets say something else, unless they are nearly the same.
    const isOther = isOnlyHan(outer) && isOnlyHan(inner) && !isSameInChinese(outer, inner)
    if (!isOther && isPair(outer, inner, expected)) return [outer, inner]
    // 搭機返回曼谷 Flight to Bangkok (CI833)
    if (eastern.test(inner) || !latin.test(outer)) return null
  }
  return atChangeOfScript(text)
}

/** True if two separated texts are in two languages, neither of them a mixture. */
function isPair(a: string, b: string, expected: ExpectedLanguages): boolean {
  if (latin.test(a) !== latin.test(b) && eastern.test(a) !== eastern.test(b)) {
    const [english, other] = latin.test(a) ? [a, b] : [b, a]
    return isPhrase(english) && lettersOf(other) >= 2
  }
  if (!eastern.test(a) || !eastern.test(b) || lettersOf(a) < 2 || lettersOf(b) < 2) return false
  if (latin.test(a) || latin.test(b)) return false
  const [one, other] = [textLanguage(a, expected), textLanguage(b, expected)]
  return one !== other && !isUnsure(a, other) && !isUnsure(b, one)
}

function isOnlyHan(text: string): boolean {
  return !/[\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
}

function isSameInChinese(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set([...foldHan(text)].filter((letter) => eastern.test(letter))))
  if (!one || !other) return false
  const shared = [...one].filter((letter) => other.has(letter)).length
  return shared * 2 >= Math.min(one.size, other.size)
}

/** True if Chinese characters of a text could also be in the language of the other part: 京都 / ツアー. */
function isUnsure(text: string, language: string): boolean {
  if (/[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return false
  return hanLanguagesOf(text).some((one) => one === language)
}

function lettersOf(text: string): number {
  return [...text].filter((letter) => easternRun.test(letter)).length
}

const word = /^[A-Z]?[a-zà-ÿ'’-]{2,}[,.;:]?$/u
const honorific = /^(?:mr|mrs|ms|dr|prof|professor|president|dean|vice|sir|madam)\b/i

/** True for English words, as opposed to an acronym, a flight number or a person. */
function isPhrase(text: string): boolean {
  const words = text.trim().split(/\s+/)
  return words.some((one) => word.test(one)) && (!honorific.test(text) || words.length > 4)
}

const openEnd = /\b(?:at|to|from|with|in|on|of|for|by|and|the|via)$/i
const openBegin = /^(?:by|with|at|in|to|from|for|via|and|on|of|hosted by)\b/i
const onlyEnglishVerb = /^(?:visit|meet|see|tour|call|arrive|leave|depart)$/i
const easternVerb = oneOf(
  wordList(
    '拜會|拜会|拜訪|拜访|訪問|访问|參訪|参访|參觀|参观|前往|飛往|飞往|搭乘|抵達|抵达|返回|入住|下榻',
    '會見|会见|到着|到達|出発|発|着|行|便|見学|視察|表敬|宿泊|방문|출발|도착|예방|견학|이동|행|편',
    '숙박',
  ),
)
const onlyVerb = new RegExp(`^(?:${easternVerb})(?:訪問)?$`, 'u')
const openEastern = new RegExp(`(?:${easternVerb}|[與与和跟在於于到往由從从をにへとのでは]|및|과|와)$`, 'u')
const usualWords = wordList(
  'welcome|opening|closing|registration|meeting|arrival|departure|presentation',
  'presentations|discussion|discussions|speech|remarks|introduction|introductions|talk',
  'talks|break|photo|photos|photograph|photographs|greeting|greetings|farewell|shopping',
  'seminar',
)
const usualWord = new RegExp(`^(?:${oneOf(usualWords)})$`, 'i')

/** "Courtesy call 禮貌性拜會": one change of script, where neither side needs the other to be complete. */
function atChangeOfScript(text: string): [string, string] | null {
  const letters = [...text]
  const firstIsEastern = eastern.test(letters.find((letter) => eastern.test(letter) || latin.test(letter)) ?? '')
  const other = firstIsEastern ? latin : eastern
  const own = firstIsEastern ? eastern : latin
  const at = text.search(other)
  const [first, second] = [text.slice(0, at).trim(), text.slice(at).trim()]
  if (at < 1 || own.test(second)) return null
  const [english, words] = firstIsEastern ? [second, first] : [first, second]
  if (lettersOf(words) < 2 || onlyVerb.test(words) || (firstIsEastern && openEastern.test(words))) return null
  if (firstIsEastern && openBegin.test(english)) return null
  if (!isPhrase(english) || openEnd.test(english) || onlyEnglishVerb.test(english) || /[,、，]$/.test(first))
    return null
  const count = english.split(/\s+/).length
  if (count === 1 && !usualWord.test(english) && kindOfWords(english) === 'meeting') return null
  // "Hotel Granvia 京都": two characters after a name can belong to it.
  const isName = english.split(/\s+/).every((one) => /^[A-Z]/.test(one))
  if (isName && count > 1 && lettersOf(words) < 3 && kindOfWords(english) === 'meeting') return null
  return [first.replace(/[\s:：\-–—]+$/u, ''), second]
}
