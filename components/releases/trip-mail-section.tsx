import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { HeldMail, type MailLine, MessageList } from '../mail/outbox-page'
import styles from './releases.module.css'

const shownCount = 15

/** The latest e-mails of a trip with their status; nothing before the first. */
export function TripMailSection({
  tripId,
  messages,
  total,
  sends,
  held,
}: {
  tripId: string
  messages: readonly MailLine[]
  total: number
  sends: boolean
  held: number
}) {
  const t = useTranslations('releases.mails')
  if (total === 0) return null
  return (
    <section className={styles.section} aria-labelledby="mails">
      <h2 id="mails">{t('title')}</h2>
      {sends && held > 0 && <HeldMail count={held} tripId={tripId} />}
      <MessageList messages={messages.slice(0, shownCount)} tripId={tripId} />
      <p className={styles.links}>
        <Link href={`/trips/${encodeURIComponent(tripId)}/mail`} prefetch={false}>
          {t('all')}
        </Link>
      </p>
    </section>
  )
}
