import { dayOf, timeOf } from '../time/wall-time'
import { byTime } from '../itinerary/itinerary'
import { type Given, isAhead, isAppointment, ofItem, standing, timesOf } from './context'
import { type Finding, finding } from './finding'

/** By the clock of the venue: an appointment before the one or after the other is at night. A rule of thumb of this product. */
export const [morning, night] = ['07:00', '22:00']

/** Appointments that begin before seven or go on after ten at night where they are. Ways and nights are none. */
export function nightHours({ record, today }: Given): Finding[] {
  return standing(record)
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
