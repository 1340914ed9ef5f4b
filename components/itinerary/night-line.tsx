import { useLocale, useTranslations } from 'next-intl'
import { staysOfNight } from '@/lib/domain/itinerary/nights'
import type { Day } from '@/lib/domain/time/day'
import { dayOf } from '@/lib/domain/time/wall-time'
import type { Item } from '@/lib/domain/trip/trip-record'
import { Words } from '../text/words'
import styles from './itinerary.module.css'

/** Where the delegation sleeps, at the foot of each day; the day of arrival shows the stay among its items. */
export function NightLine({
  day,
  items,
  lastDay,
}: {
  day: Day
  items: readonly Item[]
  /** The last day of the trip, if it is known. */
  lastDay: Day | null
}) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const stays = staysOfNight(items, day, lastDay).filter(({ start }) => dayOf(start) !== day)
  if (stays.length === 0) return null
  return (
    <p className={styles.night} data-night>
      <span>{t('night')}</span>
      <span>
        {stays.map((stay) => (
          <a key={stay.id} href={`#item-${stay.id}`}>
            <Words of={stay.placeName ?? stay.title} locale={locale} />
          </a>
        ))}
      </span>
    </p>
  )
}
