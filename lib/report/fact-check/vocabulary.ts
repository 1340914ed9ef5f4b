import type { WholeTrip } from '../../domain/trip/trip-record'
import { countryName } from '../en/countries'
import { houseStyle, type HouseStyle } from '../house-style'
import type { ReportLanguage } from '../report'
import { countryName as chineseCountryName } from '../zh-hant/countries'
import { type CountedThing, countedThings, countsOf } from './counts'
import { type RecordedDates, recordedDates } from './dates'
import { datesIn } from './en/dates'
import { countsIn } from './en/numbers'
import { type Offices, officesOf } from './en/offices'
import { statusesIn } from './en/statuses'
import { type KnownNames, knownNames } from './known-names'
import type { RecordedNumbers } from './numbers'
import { levelled } from './plain'
import { squeezed } from './quotes'
import { recordWords } from './record-words'
import { type RecordedStatuses, recordedStatuses } from './statuses'
import { datesIn as chineseDatesIn } from './zh-hant/dates'
import { countsIn as chineseCountsIn } from './zh-hant/numbers'
import { statusesIn as chineseStatusesIn } from './zh-hant/statuses'

/** What a report of one language may say of one trip. Made once, and read only. */
export type CheckVocabulary = {
  language: ReportLanguage
  house: HouseStyle
  dates: RecordedDates
  numbers: RecordedNumbers
  names: KnownNames
  offices: Offices
  statuses: RecordedStatuses
  /** Every text of the record as quotations are compared, one after the other. */
  spoken: string
  quotes: string[]
}

/** What a report of `language` may say of a trip: made once per trip and language, used for every sentence. */
export function vocabularyOf(
  trip: WholeTrip,
  language: ReportLanguage,
  choices: Partial<HouseStyle> = {},
): CheckVocabulary {
  const house = houseStyle(choices)
  const texts = recordWords(trip, house)
  // Texts of both languages are read for both: an English topic of a Chinese report has its numbers in English.
  const dates = recordedDates(
    trip.record,
    texts.flatMap((text) => [...datesIn(text), ...chineseDatesIn(text)]),
  )
  const codes = [...new Set(Object.values(trip.directory.institutions).flatMap((one) => one.country ?? []))]
  const names = knownNames(
    trip,
    language,
    texts,
    codes.flatMap((code) => (language === 'en' ? [countryName(code)] : [chineseCountryName(code), countryName(code)])),
  )
  return {
    language,
    house,
    dates,
    names,
    numbers: recordedNumbers(trip, texts, dates),
    offices: officesOf(names, texts),
    statuses: recordedStatuses(
      trip,
      texts.flatMap((text) => [...statusesIn(text), ...chineseStatusesIn(text)]),
    ),
    spoken: texts.map(squeezed).join('|'),
    quotes: trip.record.quote.flatMap(({ text }) => Object.values(text)),
  }
}

function recordedNumbers(trip: WholeTrip, texts: readonly string[], dates: RecordedDates): RecordedNumbers {
  const { record } = trip
  const counts = countsOf(
    trip,
    dates.spans.map((span) => span.within.length).filter((n) => n > 0),
  )
  const written = texts.flatMap((text) => [...countsIn(text), ...chineseCountsIn(text)])
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
  // Names hold numbers, too: Taipei 101, the 21st Century Forum.
  const figures = texts.flatMap((text) => (text.match(/\d+/g) ?? []).map(Number))
  const clock = record.item.flatMap((item) => [item.start.slice(11), item.end?.slice(11) ?? ''])
  return {
    counted,
    all: new Set([...listed, ...years, ...figures, ...written.flatMap(({ values }) => values)]),
    literals: [...texts, ...clock.map(levelled)].join('\n'),
  }
}
