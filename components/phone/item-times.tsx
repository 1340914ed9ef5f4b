import { signedDays } from '@/lib/domain/time/clock-labels'
import { daysBetween } from '@/lib/domain/time/day'
import { homeTime } from '@/lib/domain/itinerary/itinerary'
import type { Item } from '@/lib/domain/trip/trip-record'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import { zoneCity } from '@/lib/domain/time/zone-city'
import type { PocketWords } from './phone-words'

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
export function HomeTimes({ item, homeZone, words: { t } }: { item: Item; homeZone: string; words: PocketWords }) {
  const isTwoZoned = item.end !== null && item.endTimeZone !== null && item.endTimeZone !== item.timeZone
  const start = homeTime(item.start, item.timeZone, homeZone)
  const end = isTwoZoned ? homeTime(item.end!, item.endTimeZone!, homeZone) : null
  if (!isTwoZoned && !start) return null
  return (
    <span className="home">
      {isTwoZoned && (
        <>
          {t('zones', { from: zoneCity(item.timeZone), to: zoneCity(item.endTimeZone!) })}
          {(start ?? end) && ' · '}
        </>
      )}
      {(start ?? end) && (
        <>
          {t('home')} <Clock {...(start ?? { time: timeOf(item.start), dayShift: 0 })} />
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
