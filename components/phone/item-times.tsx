import { signedDays } from '@/lib/domain/time/clock-labels'
import { homeCity, itemCities } from '@/lib/domain/itinerary/item-cities'
import { endZone, homeClock, homeTime } from '@/lib/domain/itinerary/itinerary'
import { formatDayName } from '@/lib/domain/time/time-format'
import type { Item } from '@/lib/domain/trip/trip-record'
import { isUntimed } from '@/lib/domain/trip/untimed'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import type { PhonePage } from './phone-page'
import type { PhoneWords } from './phone-words'

/** The local start of an item, or its part of the day. */
export function StartTime({ item: { start, dayPart }, words: { vocabulary } }: { item: Item; words: PhoneWords }) {
  if (dayPart === null) return <time dateTime={start}>{timeOf(start)}</time>
  return (
    <time className="part" dateTime={dayOf(start)}>
      {vocabulary(`dayPartTitle.${dayPart}`)}
    </time>
  )
}

/** The local end of an item: "11:30", on another day "Wed 06:00". `null` if it is not known. */
export function EndTime({ item: { start, end }, words: { locale } }: { item: Item; words: PhoneWords }) {
  if (end === null) return null
  const day = dayOf(end)
  return (
    <time dateTime={end}>
      {[day !== dayOf(start) && formatDayName(day, locale), timeOf(end)].filter(Boolean).join(' ')}
    </time>
  )
}

/** "10:00 – 11:30", "22:30 – Wed 06:00", "Morning". */
export function Times({ item, words }: { item: Item; words: PhoneWords }) {
  return (
    <>
      <StartTime item={item} words={words} />
      {item.end && (
        <>
          {' '}
          – <EndTime item={item} words={words} />
        </>
      )}
    </>
  )
}

/** The cities in which an item starts and ends; `null` unless its clocks change on the way. */
export function citiesOnWay(item: Item, { cities }: PhonePage): { start: string; end: string } | null {
  return item.end !== null && endZone(item) !== item.timeZone ? itemCities(item, cities) : null
}

/** The times by the clock at home, with its city; `null` if it shows the same. */
export function homeTimes(item: Item, { homeZone, cities }: PhonePage): { city: string; times: string } | null {
  if (isUntimed(item)) return null
  const { start, end, timeZone } = item
  const isSame = homeTime(start, timeZone, homeZone) === null
  if (isSame && (end === null || homeTime(end, endZone(item), homeZone) === null)) return null
  const clock = (moment: string, zone: string) => {
    const { time, dayShift } = homeClock(moment, zone, homeZone, dayOf(start))
    return dayShift === 0 ? time : `${time} ${signedDays(dayShift)}`
  }
  const times = [clock(start, timeZone), ...(end === null ? [] : [clock(end, endZone(item))])]
  return { city: homeCity(cities), times: times.join('–') }
}
