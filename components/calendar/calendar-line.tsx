import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './calendar.module.css'

/** Above an itinerary for readers: the link to subscribe to it. */
export function CalendarLine({ tripId }: { tripId: string }) {
  const t = useTranslations('calendar')
  return (
    <p className={styles.line}>
      <Link href={`/trips/${encodeURIComponent(tripId)}/calendar`} prefetch={false}>
        {t('open')}
      </Link>
    </p>
  )
}
