import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { FileLink } from '../ui/button'
import { CalendarAddress } from './calendar-address'
import styles from './calendar.module.css'

/**
 * A reader's own calendar of a trip. `since`: when its address was created, as text; `isOwn`: it has only their items.
 */
export function CalendarPage({
  isOut,
  isOwn,
  ...address
}: ComponentProps<typeof CalendarAddress> & { isOut: boolean; isOwn: boolean }) {
  const t = useTranslations('calendar')
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{t(isOwn ? 'text.own' : 'text.whole')}</p>
        <p>{t('follows')}</p>
        {!isOut && <p>{t('nothingPublished')}</p>}
      </header>
      <CalendarAddress {...address} />
      <section className={styles.section} aria-labelledby="file">
        <h3 id="file">{t('file.title')}</h3>
        <p className={styles.quiet}>{t('file.text')}</p>
        <p className={styles.buttons}>
          <FileLink href={`/trips/${encodeURIComponent(address.tripId)}/calendar/file`} download>
            {t('file.download')}
          </FileLink>
        </p>
      </section>
    </div>
  )
}
