import { dayOf, timeOf } from '../time/wall-time'
import { byTime } from '../itinerary/itinerary'
import { type CheckInput, isAhead, isAppointment, ofItem, timedItems, timesOf } from './context'
import { type Finding, finding } from './finding'

/** Local hours: earlier and later appointments count as night. A rule of thumb of this product. */
export const [morning, night] = ['07:00', '22:00']

/** Appointments that start before 07:00 or end after 22:00 local time. Travel and lodging do not count. */
export function nightHours({ record, today }: CheckInput): Finding[] {
  return timedItems(record)
    .filter((item) => isAppointment(item) && isAhead(item, today))
    .sort(byTime)
    .flatMap((item) => {
      const start = timeOf(item.start)
      if (start < morning || start >= night)
        return [finding('night hours', [ofItem(item)], timesOf(item), { which: 'start', time: start })]
      if (item.end === null || item.end < item.start) return []
      const isLate = dayOf(item.end) > dayOf(item.start) || timeOf(item.end) > night
      return isLate
        ? [finding('night hours', [ofItem(item)], timesOf(item), { which: 'end', time: timeOf(item.end) })]
        : []
    })
}
