import type { HouseStyle } from '../house-style'
import { dayText, period } from '../en/dates'
import { count } from '../en/numbers'
import { dayText as chineseDayText, period as chinesePeriod } from '../zh-hant/dates'
import { layBeside } from './beside'
import { type WrittenDate, dateMarks } from './dates'
import { datesIn } from './en/dates'
import { letterNameMarks } from './en/names'
import { countsIn } from './en/numbers'
import { titlesIn } from './en/offices'
import { statusWords, statusesIn } from './en/statuses'
import { foreignNameMarks } from './foreign-names'
import { numberMarks } from './numbers'
import type { Page, Place } from './page'
import { levelled } from './plain'
import { quoteMarks, quotedIn } from './quotes'
import { statusMarks } from './statuses'
import { clearOf, takenOf } from './taken'
import { titleMarks } from './titles'
import type { CheckVocabulary } from './vocabulary'
import { datesIn as chineseDatesIn } from './zh-hant/dates'
import { hanNameMarks } from './zh-hant/names'
import { countsIn as chineseCountsIn } from './zh-hant/numbers'
import { titlesIn as chineseTitlesIn } from './zh-hant/offices'
import { statusWords as chineseStatusWords, statusesIn as chineseStatusesIn } from './zh-hant/statuses'

export { type CheckVocabulary, vocabularyOf } from './vocabulary'

/** What a mark may be about. */
export const markKinds = ['name', 'number', 'date', 'title', 'status', 'quote'] as const
export type MarkKind = (typeof markKinds)[number]

/**
 * A place in an edited sentence that the record does not bear out. `start` and `end` are UTF-16 offsets in the text given, `words`
 * what stands there, `says` what the record has instead, ready to show; `null` where it says nothing of it.
 */
export type Mark = { kind: MarkKind; start: number; end: number; words: string; says: string | null }

/**
 * The marks of `text`, plain words without Markdown, in their order; they never overlap. `told`: the generated sentences it was
 * edited from, the empty string for a sentence of one's own. The same call gives the same marks.
 */
export function marksIn(text: string, told: string, vocabulary: CheckVocabulary): Mark[] {
  if (text === told || text.trim() === '') return []
  const plain = levelled(text)
  const toldPlain = levelled(told)
  const page: Page = { text, plain, told: toldPlain, beside: layBeside(plain, toldPlain), vocabulary }
  const quoted = quotedIn(page)
  const quotes = takenOf(text.length, quoted)
  const free = <T extends Place>(places: readonly T[]) => clearOf(places, quotes)
  const english = vocabulary.language === 'en'
  const dates = free(datesOf(plain, english))
  const toldDates = datesOf(toldPlain, english)
  const counts = english ? countsIn : chineseCountsIn
  const found = [
    ...quoteMarks(page, quoted),
    ...dateMarks(page, dates, toldDates, sayDate(vocabulary)),
    ...numberMarks(
      page,
      clearOf(free(counts(plain)), takenOf(text.length, dates)),
      clearOf(counts(toldPlain), takenOf(told.length, toldDates)),
      sayNumber(vocabulary),
    ),
    ...titlesOf(page, free),
    ...free(letterNameMarks(page)),
    ...free(foreignNameMarks(page)),
    ...(english ? [] : free(hanNameMarks(page))),
    ...(english
      ? statusMarks(page, free(statusesIn(plain)), statusesIn(toldPlain), statusWords)
      : statusMarks(page, free(chineseStatusesIn(plain)), chineseStatusesIn(toldPlain), chineseStatusWords)),
  ]
  const taken = takenOf(text.length)
  return found
    .filter((mark) => {
      if (mark.end <= mark.start || taken.has(mark)) return false
      taken.add(mark)
      return true
    })
    .sort((a, b) => a.start - b.start)
}

// A Chinese report may hold words in English, and their dates.
function datesOf(plain: string, english: boolean): WrittenDate[] {
  if (english) return datesIn(plain)
  const own = chineseDatesIn(plain)
  return [...own, ...clearOf(datesIn(plain), takenOf(plain.length, own))].sort((a, b) => a.start - b.start)
}

function titlesOf(page: Page, free: <T extends Place>(places: readonly T[]) => T[]): Mark[] {
  const {
    plain,
    told,
    vocabulary: { language, names, offices },
  } = page
  const english = titleMarks(page, free(titlesIn(plain, names, offices)), titlesIn(told, names, offices))
  if (language === 'en') return english
  return [
    ...english,
    ...titleMarks(page, free(chineseTitlesIn(plain, names, names.all)), chineseTitlesIn(told, names, names.all)),
  ]
}

function sayDate({ language, house }: CheckVocabulary): (first: string, last?: string) => string {
  if (language === 'en') {
    const form = { year: true, dayFirst: house.dateOrder === 'day-first' }
    return (first, last) =>
      last === undefined ? dayText(first, form) : period(first, last, form).replace(/^(?:from|on|in) /, '')
  }
  return (first, last) =>
    last === undefined ? chineseDayText(first, yearsOf(house)) : chinesePeriod(first, last, yearsOf(house))
}

function yearsOf({ chineseYears }: HouseStyle): HouseStyle['chineseYears'] {
  return chineseYears
}

function sayNumber({ language }: CheckVocabulary): (n: number) => string {
  return language === 'en' ? count : (n) => n.toLocaleString('en-US')
}
