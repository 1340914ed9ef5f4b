import { oneOf, wordList } from '../text/folded'
import { englishNumber, hanNumber } from './written-number'

const englishWeekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const moreAbbreviations: Readonly<Record<string, number>> = { tues: 2, weds: 3, thur: 4, thurs: 4 }
const hanWeekdays = '日一二三四五六'
const japaneseWeekdays = '日月火水木金土'
const koreanWeekdays = '일월화수목금토'

const englishWeekday = String.raw`(?:${oneOf([
  ...englishWeekdays,
  ...englishWeekdays.map((name) => name.slice(0, 3)),
  ...Object.keys(moreAbbreviations),
])})(?![a-z])\.?`

/** A weekday that is a word by itself: "Tue", "星期二", "火曜日", "화요일". */
const weekdayWord = `(?:${englishWeekday}|(?:星期|週|周|礼拜|禮拜)[一二三四五六日天]|[${japaneseWeekdays}]曜日?|[${koreanWeekdays}]요일)`
/** A weekday of one character, which counts only in brackets or after a date: "(二)", "(火・祝)", "(화)". */
const weekdaySign = `[${hanWeekdays}天${japaneseWeekdays}${koreanWeekdays}]`

export const weekdayPattern = weekdayWord
/** What can follow a date: its weekday, alone or in brackets, with a note on a holiday. */
export const weekdayAfter =
  String.raw`(?:[ ,.]*[([【〔] *(?<weekday>${weekdayWord}|${weekdaySign})(?:[ .,/]*(?:祝|休|祭|假))? *[)\]】〕]` +
  String.raw`|[ ,]*(?<weekday2>${weekdayWord})|[ ,]+(?<weekday3>${weekdaySign})(?=[ ,:]|$))`

/** 0 (Sunday) to 6; `null` if the text is not a weekday. */
export function weekdayOf(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, '')
  if (/^[a-z]+$/.test(word)) {
    const at = moreAbbreviations[word] ?? englishWeekdays.findIndex((name) => name.startsWith(word))
    return at >= 0 ? at : null
  }
  const sign = word.replace(/^(?:星期|週|周|礼拜|禮拜)|曜日?$|요일$/g, '').replace('天', '日')
  for (const week of [hanWeekdays, japaneseWeekdays, koreanWeekdays]) {
    if (sign !== '' && week.includes(sign)) return week.indexOf(sign)
  }
  return null
}

const months = wordList('january|february|march|april|may|june|july|august|september|october', 'november|december')
const monthNames = [...months, ...months.map((name) => name.slice(0, 3)), 'sept']
export const monthPattern = String.raw`(?:${oneOf(monthNames)})(?![a-z])\.?`

/** 1 to 12; `null` if the text is not a month. */
export function monthOf(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, '')
  const at = word.length < 3 ? -1 : months.findIndex((name) => name.startsWith(word === 'sept' ? 'sep' : word))
  return at >= 0 ? at + 1 : null
}

/** "Day 2", "第2天", "2日目", "2일차": the number is in `n` to `n4`. */
export const dayNumber =
  String.raw`(?:day *(?<n>\d{1,2}|${englishNumber})(?![a-z\d])|d *\+? *(?<n2>\d{1,2})(?![a-z\d])` +
  String.raw`|第 *(?<n3>\d{1,2}|${hanNumber}) *(?:天|日目?)(?!間|本|語)|제? *(?<n4>\d{1,2}) *(?:日目|일 *차))`

/** Years that start with an era: the first year is this number plus one. */
const eras: Readonly<Record<string, number>> = {
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
  令和: 2018,
  平成: 1988,
  r: 2018,
  h: 1988,
}
export const eraPattern = '(?:中華民國|民國|民国|令和|平成|(?<![a-z])[RH])'

/** The year of an era, or a plain one; two digits are of this century, three are years of the Republic of China. */
export function yearIn(era: string | undefined, year: number): number {
  if (era !== undefined) return (eras[era.toLowerCase()] ?? 0) + year
  if (year < 100) return year + 2000
  return year < 1000 ? year + 1911 : year
}
