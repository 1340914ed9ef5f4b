import { signedDays } from '@/lib/domain/time/clock-labels'
import { useTranslations } from 'next-intl'
import { daysBetween } from '@/lib/domain/time/day'
import { homeClock, homeTime } from '@/lib/domain/itinerary/itinerary'
import type { Item } from '@/lib/domain/trip/trip-record'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import styles from './itinerary.module.css'

/**
 * Local times first, then the home time in small type where it differs. Another day than the one shown is marked. An
 * item that crosses zones shows both of its cities and both home times. An untimed item shows its part of the day.
 */
export function ItemTime({ item, ...shown }: ItemTimeProps) {
  const vocabulary = useTranslations('vocabulary')
  return item.dayPart === null ? (
    <Clocks item={item} {...shown} />
  ) : (
    <time dateTime={dayOf(item.start)}>{vocabulary(`dayPartTitle.${item.dayPart}`)}</time>
  )
}

type ItemTimeProps = {
  item: Item
  homeZone: string
  /** Names of the cities whose clocks are shown. */
  cities: { start: string; end: string; home: string }
}

function Clocks({ item, homeZone, cities: { start, end, home: homeCity } }: ItemTimeProps) {
  const home = homeTime(item.start, item.timeZone, homeZone)
  const endZone = item.endTimeZone !== item.timeZone ? item.endTimeZone : null
  const homeEnd = endZone !== null && item.end ? homeTime(item.end, endZone, homeZone) : null
  return (
    <>
      {endZone !== null ? (
        <>
          <span className={styles.leg}>
            <time dateTime={item.start}>{timeOf(item.start)}</time> <i>{start}</i>
          </span>
          <span className={styles.leg}>
            <EndTime item={item} /> <i>{end}</i>
          </span>
        </>
      ) : (
        <>
          <time dateTime={item.start}>{timeOf(item.start)}</time>
          {item.end && <span className={styles.dash}>–</span>}
          <EndTime item={item} />
        </>
      )}
      {(home ?? homeEnd) && (
        <small data-part="home">
          {homeCity} <HomeClock moment={item.start} zone={item.timeZone} {...{ homeZone }} />
          {endZone !== null && item.end && (
            <>
              –<HomeClock moment={item.end} zone={endZone} {...{ homeZone }} from={dayOf(item.start)} />
            </>
          )}
        </small>
      )}
    </>
  )
}

function EndTime({ item: { start, end } }: { item: Item }) {
  if (end === null) return null
  const laterDays = daysBetween(dayOf(start), dayOf(end))
  return (
    <time dateTime={end}>
      <span>
        {timeOf(end)}
        {laterDays !== 0 && <sup>{signedDays(laterDays)}</sup>}
      </span>
    </time>
  )
}

// Days are counted from the local day on which the item starts (`from`), for the end as for the start.
function HomeClock({
  moment,
  zone,
  homeZone,
  from = dayOf(moment),
}: {
  moment: string
  zone: string
  homeZone: string
  from?: string
}) {
  const { time, dayShift } = homeClock(moment, zone, homeZone, from)
  return (
    <>
      <time>{time}</time>
      {dayShift !== 0 && <sup>{signedDays(dayShift)}</sup>}
    </>
  )
}
