import type { AgreementStatus } from '../../domain/trip/vocabulary'
import type { HouseStyle } from '../house-style'
import type { KnownNames } from './known-names'
import type { Mark } from './mark'
import type { CheckedText } from './checked-text'
import type { TextPatterns } from './text-patterns'
import type { WrittenDate, WrittenNumber, WrittenStatus, WrittenTitle } from './written'

/** Reads texts of one language for the fact check. Every reader takes a normalized text. */
export type FactCheckLanguage = {
  datesIn: (text: string) => WrittenDate[]
  numbersIn: (text: string) => WrittenNumber[]
  statusesIn: (text: string) => WrittenStatus[]
  titlesIn: (text: string, names: KnownNames) => WrittenTitle[]
  /** Marks on names of people, institutions and places. */
  nameMarks: (checked: CheckedText) => Mark[]
  /** Prints a day or a period for an editor. */
  dateText: (houseStyle: HouseStyle) => (first: string, last?: string) => string
  numberText: (n: number) => string
  statusWords: Record<AgreementStatus, string>
  patterns: TextPatterns
  /** Other languages whose dates and titles a text may contain. */
  alsoReads: readonly FactCheckLanguage[]
}
