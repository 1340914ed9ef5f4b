import { signedDays } from '@/lib/domain/time/clock-labels'
import { daysBetween } from '@/lib/domain/time/day'
import { homeCity, itemCities } from '@/lib/domain/itinerary/item-cities'
import { homeTime } from '@/lib/domain/itinerary/itinerary'
import type { Item } from '@/lib/domain/trip/trip-record'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import type { PocketPage } from './phone-page'

/** The times of an item by the clocks of the place; another day is marked. */
export function Times({ item: { start, end }, isShort }: { item: Item; isShort?: boolean }) {
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

/** What the clock at home shows, where it shows something else, and whose clocks the times go by where they are two. */
export function HomeTimes({
  item,
  page: {
    words: { t },
    homeZone,
    cities,
  },
}: {
  item: Item
  page: PocketPage
}) {
  const isTwoZoned = item.end !== null && item.endTimeZone !== null && item.endTimeZone !== item.timeZone
  const places = itemCities(item, cities)
  const start = homeTime(item.start, item.timeZone, homeZone)
  const end = isTwoZoned ? homeTime(item.end!, item.endTimeZone!, homeZone) : null
  if (!isTwoZoned && !start) return null
  return (
    <span className="home">
      {isTwoZoned && (
        <>
          {t('zones', { from: places.start, to: places.end })}
          {(start ?? end) && ' · '}
        </>
      )}
      {(start ?? end) && (
        <>
          {homeCity(cities)} <Clock {...(start ?? { time: timeOf(item.start), dayShift: 0 })} />
          {isTwoZoned && (
            <>
              –<Clock {...(end ?? { time: timeOf(item.end!), dayShift: 0 })} />
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
