import type { HouseStyle } from '../house-style'
import { dayText, period } from '../en/dates'
import { count } from '../en/numbers'
import { dayText as chineseDayText, period as chinesePeriod } from '../zh-hant/dates'
import { layBeside } from './beside'
import { dateMarks } from './dates'
import { datesIn } from './en/dates'
import { letterNameMarks } from './en/names'
import { countsIn } from './en/numbers'
import { titlesIn } from './en/offices'
import { statusWords, statusesIn } from './en/statuses'
import { foreignNameMarks } from './foreign-names'
import { numberMarks } from './numbers'
import { type Page, type Place, overlaps } from './page'
import { levelled } from './plain'
import { quoteMarks, quotedIn } from './quotes'
import { statusMarks } from './statuses'
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
  const free = <T extends Place>(places: readonly T[]) => places.filter((place) => !quoted.some((one) => overlaps(one, place)))
  const english = vocabulary.language === 'en'
  const dates = free(english ? datesIn(plain) : [...chineseDatesIn(plain), ...datesIn(plain)])
  const toldDates = english ? datesIn(toldPlain) : [...chineseDatesIn(toldPlain), ...datesIn(toldPlain)]
  const beside = <T extends Place>(places: readonly T[], taken: readonly Place[]) => places.filter((place) => !taken.some((one) => overlaps(one, place)))
  const found = [
    ...quoteMarks(page, quoted),
    ...dateMarks(page, dates, toldDates, sayDate(vocabulary)),
    ...numberMarks(page, beside(free(english ? countsIn(plain) : chineseCountsIn(plain)), dates), beside(english ? countsIn(toldPlain) : chineseCountsIn(toldPlain), toldDates), sayNumber(vocabulary)),
    ...titlesOf(page, free),
    ...free(letterNameMarks(page)), ...free(foreignNameMarks(page)), ...(english ? [] : free(hanNameMarks(page))),
    ...(english ? statusMarks(page, free(statusesIn(plain)), statusesIn(toldPlain), statusWords) : statusMarks(page, free(chineseStatusesIn(plain)), chineseStatusesIn(toldPlain), chineseStatusWords)),
  ]
  const kept: Mark[] = []
  for (const mark of found) if (mark.end > mark.start && !kept.some((one) => overlaps(one, mark))) kept.push(mark)
  return kept.sort((a, b) => a.start - b.start)
}

function titlesOf(page: Page, free: <T extends Place>(places: readonly T[]) => T[]): Mark[] {
  const { plain, told, vocabulary: { language, names, offices } } = page
  const english = titleMarks(page, free(titlesIn(plain, names, offices)), titlesIn(told, names, offices))
  if (language === 'en') return english
  return [...english, ...titleMarks(page, free(chineseTitlesIn(plain, names, names.all)), chineseTitlesIn(told, names, names.all))]
}

function sayDate({ language, house }: CheckVocabulary): (first: string, last?: string) => string {
  if (language === 'en') {
    const form = { year: true, dayFirst: house.dateOrder === 'day-first' }
    return (first, last) => (last === undefined ? dayText(first, form) : period(first, last, form).replace(/^(?:from|on|in) /, ''))
  }
  return (first, last) => (last === undefined ? chineseDayText(first, yearsOf(house)) : chinesePeriod(first, last, yearsOf(house)))
}

function yearsOf({ chineseYears }: HouseStyle): HouseStyle['chineseYears'] {
  return chineseYears
}

function sayNumber({ language }: CheckVocabulary): (n: number) => string {
  return language === 'en' ? count : (n) => n.toLocaleString('en-US')
}
