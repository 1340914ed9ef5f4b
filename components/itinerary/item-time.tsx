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
  const t = useTranslations('itinerary')
  const home = homeTime(item.start, item.timeZone, homeZone)
  const laterDays = item.end ? daysBetween(dayOf(item.start), dayOf(item.end)) : 0
  const endZone = item.endTimeZone !== item.timeZone ? item.endTimeZone : null
  const homeEnd = endZone !== null && item.end ? homeTime(item.end, endZone, homeZone) : null
  return (
    <>
      <time dateTime={item.start}>{timeOf(item.start)}</time>
      {item.end && (
        <>
          <span className={styles.dash}> – </span>
          <time dateTime={item.end}>
            <span>
              {timeOf(item.end)}
              {laterDays !== 0 && <sup>{signedDays(laterDays)}</sup>}
            </span>
          </time>
        </>
      )}
      {endZone !== null && <small>{t('zones', { from: start, to: end })}</small>}
      {(home ?? homeEnd) && (
        <small>
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
