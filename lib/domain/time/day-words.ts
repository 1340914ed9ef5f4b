import { oneOf, wordList } from '../text/folded'
import { englishNumber, hanNumber } from './written-number'

const englishWeekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const moreAbbreviations: Readonly<Record<string, number>> = { tues: 2, weds: 3, thur: 4, thurs: 4 }
/** Names in languages of partners, from Sunday on: German, French, Italian, Spanish, Vietnamese, Indonesian, Thai. */
const otherWeekdays = [
  'sonntag|domenica|dimanche|domingo|chủ nhật|minggu|วันอาทิตย์',
  'montag|lunedì|lundi|lunes|thứ hai|thứ 2|senin|วันจันทร์',
  'dienstag|martedì|mardi|martes|thứ ba|thứ 3|selasa|วันอังคาร',
  'mittwoch|mercoledì|mercredi|miércoles|thứ tư|thứ 4|rabu|วันพุธ',
  'donnerstag|giovedì|jeudi|jueves|thứ năm|thứ 5|kamis|วันพฤหัสบดี',
  'freitag|venerdì|vendredi|viernes|thứ sáu|thứ 6|jumat|วันศุกร์',
  'samstag|sabato|sonnabend|samedi|sábado|thứ bảy|thứ 7|sabtu|วันเสาร์',
].map((names) => names.split('|'))
/** Too short to be days by themselves: they count only in brackets or before a date. */
const germanAbbreviations = 'so|mo|di|mi|do|fr|sa'.split('|')
const hanWeekdays = '日一二三四五六'
const japaneseWeekdays = '日月火水木金土'
const koreanWeekdays = '일월화수목금토'

const englishWeekday = String.raw`(?:${oneOf([
  ...englishWeekdays,
  ...englishWeekdays.map((name) => name.slice(0, 3)),
  ...Object.keys(moreAbbreviations),
  ...otherWeekdays.flat(),
])})(?:ที่|(?!\p{L})\.?)`

/** A weekday that is a word by itself: "Tue", "星期二", "火曜日", "화요일". */
const weekdayWord = `(?:${englishWeekday}|(?:星期|週|周|礼拜|禮拜)[一二三四五六日天]|[${japaneseWeekdays}]曜日?|[${koreanWeekdays}]요일)`
/** A weekday of one character, which counts only in brackets or after a date: "(二)", "(火・祝)", "(화)". */
const weekdaySign = `[${hanWeekdays}天${japaneseWeekdays}${koreanWeekdays}]`

export const weekdayPattern = weekdayWord
/** "Mo., 02.11.2026": an abbreviation that only the date after it makes a day. */
export const weekdayBeforeDate = String.raw`(?:${germanAbbreviations.join('|')})(?:[.,]+ *| +)(?=\d)`
/** What can follow a date: its weekday, alone or in brackets, with a note on a holiday. */
export const weekdayAfter =
  String.raw`(?:[ ,.]*[([【〔] *(?<weekday>${weekdayWord}|${weekdaySign}|${germanAbbreviations.join('|')})` +
  String.raw`(?:[ .,/]*(?:祝|休|祭|假))? *[)\]】〕]` +
  String.raw`|[ ,]*(?<weekday2>${weekdayWord})|[ ,]+(?<weekday3>${weekdaySign})(?=[ ,:]|$))`

/** 0 (Sunday) to 6; `null` if the text is not a weekday. */
export function weekdayOf(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, '')
  const other = otherWeekdays.findIndex((names) => names.includes(word.replace(/ที่$/, '')))
  const german = germanAbbreviations.indexOf(word)
  if (other >= 0 || german >= 0) return Math.max(other, german)
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
/** German, French, Spanish, Indonesian and Thai names, from January on. */
const otherMonths = [
  'januar|janvier|enero|januari|มกราคม|ม.ค.|gennaio',
  'februar|février|febrero|februari|กุมภาพันธ์|ก.พ.|febbraio',
  'märz|mars|marzo|maret|มีนาคม|มี.ค.',
  'avril|abril|เมษายน|เม.ย.|aprile',
  'mai|mayo|mei|พฤษภาคม|พ.ค.|maggio',
  'juni|juin|junio|มิถุนายน|มิ.ย.|giugno',
  'juli|juillet|julio|กรกฎาคม|ก.ค.|luglio',
  'août|agosto|agustus|สิงหาคม|ส.ค.',
  'septembre|septiembre|กันยายน|ก.ย.|settembre',
  'oktober|octobre|octubre|ตุลาคม|ต.ค.|ottobre',
  'novembre|noviembre|พฤศจิกายน|พ.ย.',
  'dezember|décembre|diciembre|desember|ธันวาคม|ธ.ค.|dicembre',
].map((names) => names.split('|'))
const monthNames = [...months, ...months.map((name) => name.slice(0, 3)), 'sept', ...otherMonths.flat()]
export const monthPattern = String.raw`(?:${oneOf(monthNames)})(?![a-z])\.?`

/** 1 to 12; `null` if the text is not a month. */
export function monthOf(text: string): number | null {
  const other = otherMonths.findIndex((names) => names.includes(text.toLowerCase()))
  if (other >= 0) return other + 1
  const word = text.toLowerCase().replace(/\.$/, '')
  const at = word.length < 3 ? -1 : months.findIndex((name) => name.startsWith(word === 'sept' ? 'sep' : word))
  return at >= 0 ? at + 1 : null
}

const firstDays = [
  'first|1st|初|첫째|첫',
  'second|2nd|둘째',
  'third|3rd|셋째',
  'fourth|4th|넷째',
  'fifth|5th|다섯째',
].map((words) => words.split('|'))
const ordinals = firstDays.flat().filter((word) => word !== '初')

/** The number of a day in words; 0 for the last one. */
export function ordinalDay(word: string): number {
  return firstDays.findIndex((words) => words.includes(word.toLowerCase())) + 1
}

/**
 * "Day 2", "第2天", "2日目", "2일차": the number is in `n` to `n4`. "First day" and 最終日 have their word in `ordinal`;
 * like "D2" they count only as the heading of a day.
 */
export const dayNumber =
  String.raw`(?:(?<ordinal>(?:${ordinals.join('|')}|last|final|마지막)(?= ?(?:day(?![a-z])|날))|初(?=日)|最終(?=日)|` +
  String.raw`最後(?=一天))(?: ?day| ?날|日|一天)|day *(?<n>\d{1,2}|${englishNumber})(?![a-z\d])` +
  String.raw`|d *\+? *(?<n2>\d{1,2})(?![a-z\d])` +
  String.raw`|第 *(?<n3>\d{1,2}|${hanNumber}) *(?:天|日目?)(?!間|本|語)` +
  String.raw`|제? *(?<n4>\d{1,2}|${hanNumber}) *(?:日目|일 *차)|제 *(?<n5>\d{1,2}) *일)`

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
  // Thailand counts from the year 543 before the common era.
  if (year >= 2400) return year - 543
  return year < 1000 ? year + 1911 : year
}
