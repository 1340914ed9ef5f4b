import type { NonEmpty } from '../non-empty'
import type { DayParts } from '../../domain/time/day'
import type { AgreementStatus } from '../../domain/trip/vocabulary'
import type { CountedThing } from './counts'
import type { KnownPerson } from './known-names'
import type { Place } from './mark'

// What a language finds in a text. Each has the place where it is written.

/** A date: one day, month or year, or the first and the last of a period. `or`: the other reading of 3/4/2024. */
export type WrittenDate = Place & { days: NonEmpty<DayParts>; or?: DayParts }

/**
 * A number. `values`: what it may stand for; `thing`: what it counts, where that is known; `noun`: the word after it;
 * `literal`: a form that is no number, such as 3+2 or 10:30, which must be in the record as it is.
 */
export type WrittenNumber = Place & {
  values: number[]
  thing: CountedThing | null
  noun: string
  literal?: string
  ordinal?: true
}

/** What a text says of an agreement. */
export type WrittenStatus = Place & { status: AgreementStatus }

/**
 * A title. `people`: those the name beside it may mean, none for a title alone; `right`: one of them may be called so;
 * `key`: what it claims; `recorded`: a title alone that the record could hold.
 */
export type WrittenTitle = Place & { people: readonly KnownPerson[]; right: boolean; key: string; recorded: boolean }
