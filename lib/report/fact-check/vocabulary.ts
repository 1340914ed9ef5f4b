import type { DayParts } from '../../domain/time/day'
import type { AgreementStatus } from '../../domain/trip/vocabulary'
import type { HouseStyle } from '../house-style'
import type { ReportLanguage } from '../report-language'
import type { CountedThing } from './counts'
import type { KnownNames } from './known-names'

/** What the record gives of dates: single ones, and periods with every day in them. */
export type RecordedDates = {
  days: { parts: DayParts; day: string | null }[]
  spans: { first: string; last: string; within: DayParts[] }[]
  years: Set<number>
}

/** What the record gives of numbers: `counted` by thing, the derived ones first; `all` of them, those of its texts included. */
export type RecordedNumbers = {
  counted: Record<CountedThing, { entered: number[]; all: Set<number> }>
  all: Set<number>
  literals: string
}

/** What became of the agreements of each house, by every form of its name; and what the record's own texts say of agreements. */
export type RecordedStatuses = {
  houses: { names: string[]; statuses: AgreementStatus[] }[]
  all: AgreementStatus[]
  written: ReadonlySet<AgreementStatus>
  signing: boolean
}

/** What a report in one language may say of one trip. Made once, and read only. */
export type FactCheckVocabulary = {
  language: ReportLanguage
  house: HouseStyle
  dates: RecordedDates
  numbers: RecordedNumbers
  names: KnownNames
  statuses: RecordedStatuses
  /** Every text of the record as quotations are compared, one after the other. */
  spoken: string
  quotes: string[]
}
