import type { WholeTrip } from '../../domain/trip/trip-record'
import { isUntimed } from '../../domain/trip/untimed'
import { completeHouseStyle, type HouseStyle } from '../house-style'
import { languages } from '../languages'
import type { ReportLanguage } from '../report-language'
import { type CountedThing, countedThings, countsOf } from './counts'
import { recordedDates } from './dates'
import type { FactCheckLanguage } from './fact-check-language'
import { knownNames } from './known-names'
import { normalized } from './normalized-text'
import { normalizedQuote } from './quotes'
import { recordWords } from './record-words'
import { recordedStatuses } from './statuses'
import type { FactCheckVocabulary, RecordedDates, RecordedNumbers } from './vocabulary'

/** The vocabulary of a report in `language` about a trip. It is made once and used for every sentence. */
export function vocabularyOf(
  trip: WholeTrip,
  language: ReportLanguage,
  choices: Partial<HouseStyle> = {},
): FactCheckVocabulary {
  const houseStyle = completeHouseStyle(choices)
  const texts = recordWords(trip, houseStyle)
  // All languages read all texts: an English topic of a Chinese report has numbers in English.
  const dates = recordedDates(
    trip.record,
    readWith((language) => language.datesIn, texts),
  )
  const codes = [...new Set(Object.values(trip.directory.institutions).flatMap((one) => one.country ?? []))]
  const names = knownNames(trip, language, texts, codes.flatMap(languages[language].countryNames))
  return {
    language,
    houseStyle,
    dates,
    names,
    numbers: recordedNumbers(trip, texts, dates),
    statuses: recordedStatuses(
      trip,
      readWith((language) => language.statusesIn, texts),
    ),
    normalizedTexts: texts.map(normalizedQuote).join('|'),
    quotes: trip.record.quote.flatMap(({ text }) => Object.values(text)),
  }
}

function readWith<T>(readerOf: (language: FactCheckLanguage) => (text: string) => T[], texts: readonly string[]): T[] {
  const readers = Object.values(languages).map(({ factCheck }) => readerOf(factCheck))
  return texts.flatMap((text) => readers.flatMap((read) => read(text)))
}

function recordedNumbers(trip: WholeTrip, texts: readonly string[], dates: RecordedDates): RecordedNumbers {
  const { record } = trip
  const counts = countsOf(
    trip,
    dates.spans.map((span) => span.within.length).filter((n) => n > 0),
  )
  const written = readWith((language) => language.numbersIn, texts)
  const counted = Object.fromEntries(
    countedThings.map((thing) => {
      const free = written.filter((one) => one.thing === thing).flatMap(({ values }) => values)
      return [thing, { entered: counts[thing].filter((n) => n > 0), all: new Set([...counts[thing], ...free]) }]
    }),
  ) as Record<CountedThing, { entered: number[]; all: Set<number> }>
  const listed = [record.trip.size, ...record.member.map((one) => one.count), ...Object.values(counts).flat()].flatMap(
    (n) => n ?? [],
  )
  const years = dates.days.flatMap(({ parts }) => parts.year ?? [])
  // Names contain numbers: Taipei 101, the 21st Century Forum.
  const figures = texts.flatMap((text) => (text.match(/\d+/g) ?? []).map(Number))
  const clock = record.item.flatMap((item) =>
    isUntimed(item) ? [] : [item.start.slice(11), item.end?.slice(11) ?? ''],
  )
  return {
    counted,
    all: new Set([...listed, ...years, ...figures, ...written.flatMap(({ values }) => values)]),
    literals: [...texts, ...clock.map(normalized)].join('\n'),
  }
}
