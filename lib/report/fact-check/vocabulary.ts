import type { DayParts } from '../../domain/time/day'
import type { AgreementStatus } from '../../domain/trip/vocabulary'
import type { HouseStyle } from '../house-style'
import type { ReportLanguage } from '../report-language'
import type { CountedThing } from './counts'
import type { KnownNames } from './known-names'

/** The recorded dates: days, and periods with all their days. */
export type RecordedDates = {
  days: { parts: DayParts; day: string | null }[]
  spans: { first: string; last: string; within: DayParts[] }[]
  years: Set<number>
}

/** The recorded numbers: `counted` by thing, derived ones first; `all`: all numbers, including those in texts. */
export type RecordedNumbers = {
  counted: Record<CountedThing, { entered: number[]; all: Set<number> }>
  all: Set<number>
  literals: string
}

/** The statuses of agreements by the names of the institution, and those that recorded texts mention. */
export type RecordedStatuses = {
  byInstitution: { names: string[]; statuses: AgreementStatus[] }[]
  all: AgreementStatus[]
  written: ReadonlySet<AgreementStatus>
  signing: boolean
}

/** What a report in one language may state about one trip. Immutable. */
export type FactCheckVocabulary = {
  language: ReportLanguage
  houseStyle: HouseStyle
  dates: RecordedDates
  numbers: RecordedNumbers
  names: KnownNames
  statuses: RecordedStatuses
  /** All texts of the record, normalized as quotes and joined. */
  normalizedTexts: string
  quotes: string[]
}
