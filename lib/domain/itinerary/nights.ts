import { addDays, type Day, daysBetween } from '../time/day'
import { dayOf, timeOf } from '../time/wall-time'
import type { Item } from '../trip/trip-record'

/** The longest hotel stay that is shown night by night. */
const mostNights = 92

/** Before this time, somebody who checks in still wants to sleep: the night belongs to the day before. */
const earliestMorning = '05:00'

/** The nights of a hotel stay; `null` for other items and for a room that is used by day. Without an end, one. */
export function nightsOf(
  item: Pick<Item, 'kind' | 'start' | 'end' | 'dayPart'>,
): { first: Day; nights: number } | null {
  const { kind, start, end, dayPart } = item
  if (kind !== 'lodging') return null
  const day = dayOf(start)
  const first = dayPart === null && timeOf(start) < earliestMorning ? addDays(day, -1) : day
  const nights = end === null ? 1 : daysBetween(first, dayOf(end))
  return nights >= 1 && nights <= mostNights ? { first, nights } : null
}

/** The hotel stays that cover the night after `day`, without cancelled ones. */
export function staysOfNight<T extends Pick<Item, 'kind' | 'start' | 'end' | 'dayPart' | 'status'>>(
  items: readonly T[],
  day: Day,
): T[] {
  return items.filter((item) => {
    const stay = item.status === 'cancelled' ? null : nightsOf(item)
    return stay !== null && stay.first <= day && day < addDays(stay.first, stay.nights)
  })
}
