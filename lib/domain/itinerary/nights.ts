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

type Stay = Pick<Item, 'id' | 'kind' | 'start' | 'end' | 'dayPart' | 'status' | 'title'>

/**
 * The hotel stays that cover the night after `day`, without cancelled ones. Without an end, a stay lasts until the day
 * of the next lodging or check-out, or of the next flight, at most to `lastDay`; without these, one night.
 */
export function staysOfNight<T extends Stay>(items: readonly T[], day: Day, lastDay: Day | null = null): T[] {
  return items.filter((item) => {
    const stay = item.status === 'cancelled' || isCheckOut(item) ? null : nightsOf(item)
    if (stay === null || stay.first > day) return false
    const until = item.end === null ? endOfStay(items, item, lastDay) : null
    return day < (until ?? addDays(stay.first, stay.nights))
  })
}

// The day on which a stay without an end is over.
function endOfStay(items: readonly Stay[], stay: Stay, lastDay: Day | null): Day | null {
  const from = dayOf(stay.start)
  const ends = items
    .filter(
      (item) =>
        item.status !== 'cancelled' &&
        dayOf(item.start) > from &&
        (item.kind === 'lodging' || item.kind === 'flight' || isCheckOut(item)),
    )
    .map(({ start }) => dayOf(start))
  const [next] = ends.sort()
  const last = next ?? lastDay
  return last !== null && last > from && daysBetween(from, last) <= mostNights ? last : null
}

const checkOut = /check(?:ing)?[- ]?out|退房|チェックアウト|체크아웃/iu

/** True for an item by which the delegation only leaves its hotel. */
function isCheckOut({ title, end }: Pick<Item, 'title' | 'end'>): boolean {
  return (
    end === null &&
    Object.values(title).some((words) => checkOut.test(words) && !/check(?:ing)?[- ]?in|入住/iu.test(words))
  )
}
