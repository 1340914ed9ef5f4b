import type { Item, Unscheduled, Values } from '../trip/trip-record'
import type { RowReading } from './programme-reading'

/** `change`: the item is in the itinerary with other values. `skip`: it is there already, or the row is no item. */
export type RowStatus = 'add' | 'change' | 'skip'

export type NewItem = { noun: 'item'; values: Values<'item'> } | { noun: 'unscheduled'; values: Values<'unscheduled'> }

/** An item that a row becomes, and the item of the itinerary that it is about. */
export type PlannedItem =
  | { noun: 'item'; values: Values<'item'>; existing: Item | null; changes: Partial<Values<'item'>> }
  | { noun: 'unscheduled'; values: Values<'unscheduled'>; existing: Unscheduled | null; changes: object }

/** Two times for the same flight: the row has `pasted`, the itinerary or another row has `other`. */
export type Contradiction = {
  field: 'start' | 'end'
  /** `HH:mm` */
  pasted: string
  other: string
  /** The row of the paste that has the other time; `null` for the itinerary. */
  otherRow: number | null
}

/** What an import would do with a row. */
export type PlannedRow = {
  reading: RowReading
  status: RowStatus
  /** One for each day of a row with a range of days; none if the row is no item. */
  items: readonly PlannedItem[]
  contradictions: readonly Contradiction[]
}
