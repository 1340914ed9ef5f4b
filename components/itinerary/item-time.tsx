import { useTranslations } from 'next-intl'
import { daysBetween } from '@/lib/domain/day'
import { homeTime } from '@/lib/domain/itinerary'
import type { Item } from '@/lib/domain/trip-record'
import { dayOf, timeOf } from '@/lib/domain/wall-time'
import styles from './itinerary.module.css'

/** Local time leads; home time stands small beside it where it differs, and another day is marked. */
export function ItemTime({ item, homeZone }: { item: Item; homeZone: string }) {
  const t = useTranslations('itinerary')
  const home = homeTime(item.start, item.timeZone, homeZone)
  const laterDays = item.end ? daysBetween(dayOf(item.start), dayOf(item.end)) : 0
  const isTwoZoned = item.endTimeZone !== null && item.endTimeZone !== item.timeZone
  return (
    <>
      <time dateTime={item.start}>{timeOf(item.start)}</time>
      {item.end && (
        <>
          <span className={styles.dash}> – </span>
          <time dateTime={item.end}><span>{timeOf(item.end)}{laterDays !== 0 && <sup>{shift(laterDays)}</sup>}</span></time>
        </>
      )}
      {isTwoZoned && <small>{t('zones', { from: city(item.timeZone), to: city(item.endTimeZone!) })}</small>}
      {home && !isTwoZoned && (
        <small>{t('home')} <time>{home.time}</time>{home.dayShift !== 0 && <sup>{shift(home.dayShift)}</sup>}</small>
      )}
    </>
  )
}

function shift(days: number): string {
  return days > 0 ? `+${days}` : `−${-days}`
}

/** "Asia/Ho_Chi_Minh" as "Ho Chi Minh". */
export function city(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
