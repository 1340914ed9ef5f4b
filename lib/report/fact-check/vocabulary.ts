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

/** The recorded numbers: `counted` by thing, derived ones first; `all` of them, including those in its texts. */
export type RecordedNumbers = {
  counted: Record<CountedThing, { entered: number[]; all: Set<number> }>
  all: Set<number>
  literals: string
}

/** The statuses of agreements by each form of the institution's name, and those that recorded texts mention. */
export type RecordedStatuses = {
  byInstitution: { names: string[]; statuses: AgreementStatus[] }[]
  all: AgreementStatus[]
  written: ReadonlySet<AgreementStatus>
  signing: boolean
}

/** What a report in one language may say of one trip. Made once, and read only. */
export type FactCheckVocabulary = {
  language: ReportLanguage
  houseStyle: HouseStyle
  dates: RecordedDates
  numbers: RecordedNumbers
  names: KnownNames
  statuses: RecordedStatuses
  /** Every text of the record as quotations are compared, one after the other. */
  normalizedTexts: string
  quotes: string[]
}
