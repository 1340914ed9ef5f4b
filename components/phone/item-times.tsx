import { signedDays } from '@/lib/domain/time/clock-labels'
import { daysBetween } from '@/lib/domain/time/day'
import { homeCity, itemCities } from '@/lib/domain/itinerary/item-cities'
import { homeClock, homeTime } from '@/lib/domain/itinerary/itinerary'
import type { Item } from '@/lib/domain/trip/trip-record'
import { isUntimed } from '@/lib/domain/trip/untimed'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import type { PhonePage } from './phone-page'
import type { PhoneWords } from './phone-words'

/** The local times of an item, or its part of the day. An end on another day is marked. */
export function Times({
  item: { start, end, dayPart },
  vocabulary,
  isShort,
}: {
  item: Item
  vocabulary: PhoneWords['vocabulary']
  isShort?: boolean
}) {
  if (dayPart !== null)
    return (
      <time className="part" dateTime={dayOf(start)}>
        {vocabulary(`dayPartTitle.${dayPart}`)}
      </time>
    )
  const later = end ? daysBetween(dayOf(start), dayOf(end)) : 0
  return (
    <>
      <time dateTime={start}>{timeOf(start)}</time>
      {end && !isShort && (
        <>
          {' '}
          –{' '}
          <time dateTime={end}>
            {timeOf(end)}
            {later !== 0 && <sup>{signedDays(later)}</sup>}
          </time>
        </>
      )}
    </>
  )
}

/** The time at home where it differs, and the two cities of an item that spans two time zones. */
export function HomeTimes({
  item,
  page: {
    words: { t },
    homeZone,
    cities,
  },
}: {
  item: Item
  page: PhonePage
}) {
  const endZone = item.endTimeZone !== item.timeZone ? item.endTimeZone : null
  const arrival = item.end !== null && endZone !== null ? { time: item.end, zone: endZone } : null
  if (isUntimed(item)) return null
  const places = itemCities(item, cities)
  const start = homeTime(item.start, item.timeZone, homeZone)
  const end = arrival && homeTime(arrival.time, arrival.zone, homeZone)
  if (!arrival && !start) return null
  const clock = (moment: string, zone: string) => homeClock(moment, zone, homeZone, dayOf(item.start))
  return (
    <span className="home">
      {arrival && (
        <>
          {t('zones', { from: places.start, to: places.end })}
          {(start ?? end) && ' · '}
        </>
      )}
      {(start ?? end) && (
        <>
          {homeCity(cities)} <Clock {...clock(item.start, item.timeZone)} />
          {arrival && (
            <>
              –<Clock {...clock(arrival.time, arrival.zone)} />
            </>
          )}
        </>
      )}
    </span>
  )
}

function Clock({ time, dayShift }: { time: string; dayShift: number }) {
  return (
    <>
      <time>{time}</time>
      {dayShift !== 0 && <sup>{signedDays(dayShift)}</sup>}
    </>
  )
}
