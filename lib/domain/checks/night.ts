import { addMinutes, dayOf, timeOf } from '../time/wall-time'
import type { Item } from '../trip/trip-record'
import { byTime } from '../itinerary/itinerary'
import { type CheckInput, isAhead, isAppointment, ofItem, timedItems, timesOf } from './context'
import { type Finding, finding } from './finding'

/** Local hours: earlier and later appointments count as night. A rule of thumb of this product. */
export const [morning, night] = ['07:00', '22:00']

/**
 * Appointments that start before 07:00 or end after 22:00 local time. Travel and lodging do not count, nor what is at
 * an airport or a station or leads to a journey: meeting there at 06:00 is no mistake.
 */
export function nightHours({ record, today }: CheckInput): Finding[] {
  const timed = timedItems(record)
  const journeys = timed.filter(({ kind }) => kind === 'flight' || kind === 'train')
  return timed
    .filter((item) => isAppointment(item) && isAhead(item, today) && !belongsToJourney(item, journeys))
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

/** Hours between an item and a journey to which it belongs. */
const beforeJourney = 4
const afterJourney = 2

const station = /\b(?:airport|terminal|station|port)\b|機場|机场|航廈|航厦|車站|车站|高鐵站|空港|공항|터미널/iu

/** True for an item whose title or place names an airport or a station. */
export function isAtStation({ title, placeName }: Item): boolean {
  return [title, placeName ?? {}].flatMap((text) => Object.values(text)).some((text) => station.test(text))
}

function belongsToJourney(item: Item, journeys: readonly Item[]): boolean {
  if (isAtStation(item)) return true
  return journeys.some(
    (journey) =>
      (journey.start >= item.start && journey.start <= addMinutes(item.start, beforeJourney * 60)) ||
      (journey.end !== null && journey.end <= item.start && item.start <= addMinutes(journey.end, afterJourney * 60)),
  )
}
