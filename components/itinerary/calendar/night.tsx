import { useLocale } from 'next-intl'
import { staysOfNight } from '@/lib/domain/itinerary/nights'
import type { Day } from '@/lib/domain/time/day'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { Words } from '../../text/words'
import styles from './calendar.module.css'

/** Where the delegation sleeps after a day. */
export function Night({ day, record }: { day: Day; record: TripRecord }) {
  const locale = useLocale()
  return (
    <p className={styles.night}>
      {staysOfNight(record.item, day, record.trip.end).map((stay) => (
        <span key={stay.id}>
          <Words of={stay.placeName ?? stay.title} locale={locale} />
        </span>
      ))}
    </p>
  )
}
