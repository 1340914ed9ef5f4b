import type { Day } from './day'
import { dateAt } from './date-forms'
import type { DateOrder } from './parse-day'
import { folded } from '../text/folded'

/**
 * Whether the dates of a text are written day first or month first: shown by a number over 12, or by a date that is on
 * the trip in one order only; `null` if none shows it or they contradict each other.
 */
export function dateOrderOf(texts: readonly string[], trip: readonly Day[]): DateOrder {
  const orders = new Set(texts.map((text) => orderOf(folded(text).trim(), trip)).filter((order) => order !== null))
  const [only = null] = orders
  return orders.size === 1 ? only : null
}

function orderOf(text: string, trip: readonly Day[]): DateOrder {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})(?!\d|:)/.exec(text)
  const date = numbers ? dateAt(text, 0) : null
  if (!numbers || date === null) return null
  const first = Number(numbers[1])
  if (date.swapped === null)
    return date.month === first && date.day === first ? null : date.month === first ? 'month first' : 'day first'
  const isOn = (month: number, day: number) =>
    trip.some((one) => Number(one.slice(5, 7)) === month && Number(one.slice(8)) === day)
  const [monthFirst, dayFirst] = [isOn(date.month ?? 0, date.day), isOn(date.swapped.month, date.swapped.day)]
  if (monthFirst === dayFirst) return null
  return monthFirst ? 'month first' : 'day first'
}
