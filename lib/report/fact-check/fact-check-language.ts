import type { AgreementStatus } from '../../domain/trip/vocabulary'
import type { HouseStyle } from '../house-style'
import type { KnownNames } from './known-names'
import type { Mark } from './mark'
import type { CheckedText } from './checked-text'
import type { WrittenDate, WrittenNumber, WrittenStatus, WrittenTitle } from './written'

/** How texts of one language are read for the fact check. Every reader takes a levelled text. */
export type FactCheckLanguage = {
  datesIn: (text: string) => WrittenDate[]
  numbersIn: (text: string) => WrittenNumber[]
  statusesIn: (text: string) => WrittenStatus[]
  titlesIn: (text: string, names: KnownNames) => WrittenTitle[]
  /** Marks on names of people, institutions and places. */
  nameMarks: (checked: CheckedText) => Mark[]
  /** A day or a period as an editor is shown it. */
  dateText: (houseStyle: HouseStyle) => (first: string, last?: string) => string
  numberText: (n: number) => string
  statusWords: Record<AgreementStatus, string>
  /** Languages whose dates and titles a text in this one may hold as well. */
  alsoReads: readonly FactCheckLanguage[]
}
