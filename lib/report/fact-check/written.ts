import type { NonEmpty } from '../non-empty'
import type { DayParts } from '../../domain/time/day'
import type { AgreementStatus } from '../../domain/trip/vocabulary'
import type { CountedThing } from './counts'
import type { KnownPerson } from './known-names'
import type { Place } from './mark'

// What a language finds in a text, each with its place.

/** A date: one day, month or year, or the first and last of a period. `or`: the other reading of 3/4/2024. */
export type WrittenDate = Place & { days: NonEmpty<DayParts>; or?: DayParts }

/**
 * A number. `values`: its possible values; `thing`: what it counts, if known; `noun`: the next word; `literal`: a form
 * that is not a number, such as 3+2 or 10:30, which the record must contain.
 */
export type WrittenNumber = Place & {
  values: number[]
  thing: CountedThing | null
  noun: string
  literal?: string
  ordinal?: true
}

/** A statement about an agreement. */
export type WrittenStatus = Place & { status: AgreementStatus }

/**
 * A title. `people`: the people whom the name next to it may mean, empty without a name; `right`: one of them has the
 * title; `key`: the meaning; `recorded`: the record may contain a title without a name.
 */
export type WrittenTitle = Place & { people: readonly KnownPerson[]; right: boolean; key: string; recorded: boolean }
