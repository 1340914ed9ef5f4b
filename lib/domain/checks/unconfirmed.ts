import { daysBetween } from '../time/day'
import { byTime } from '../itinerary/itinerary'
import { dayOf } from '../time/wall-time'
import { type CheckInput, ofItem, activeItems } from './context'
import { type Finding, finding } from './finding'

/** Days before an item by which it should be confirmed. A rule of thumb of this product. */
export const confirmedBy = 14

/** Items that are still provisional `confirmedBy` or fewer days before they start. */
export function unconfirmed({ record, today }: CheckInput): Finding[] {
  return activeItems(record)
    .filter(({ status }) => status === 'provisional')
    .sort(byTime)
    .flatMap((item) => {
      const days = daysBetween(today, dayOf(item.start))
      return days >= 0 && days <= confirmedBy
        ? [finding('unconfirmed', [ofItem(item)], [dayOf(item.start)], { days })]
        : []
    })
}
