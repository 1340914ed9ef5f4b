import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './calendar.module.css'

/** Above a programme to read: the way into one's own calendar. */
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
