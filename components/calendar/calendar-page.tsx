import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { FileLink } from '../ui/button'
import { CalendarAddress } from './calendar-address'
import styles from './calendar.module.css'

/**
 * A reader's own calendar of a trip. `made`: its address; `isOwn`: it has only their items; `all`: the address for all
 * their trips, or `null` if they cannot have one; `file`: where to download the calendar.
 */
export function CalendarPage({
  isOut,
  isOwn,
  file,
  all,
  ...address
}: Omit<ComponentProps<typeof CalendarAddress>, 'of'> & {
  isOut: boolean
  isOwn: boolean
  file: string
  all: Pick<ComponentProps<typeof CalendarAddress>, 'made'> | null
}) {
  const t = useTranslations('calendar')
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{t(isOwn ? 'text.own' : 'text.whole')}</p>
        <p>{t('follows')}</p>
        {!isOut && <p>{t('nothingPublished')}</p>}
      </header>
      <CalendarAddress {...address} of="trip" />
      {all && <CalendarAddress {...address} {...all} of="all" />}
      <section className={styles.section} aria-labelledby="file">
        <h3 id="file">{t('file.title')}</h3>
        <p className={styles.quiet}>{t('file.text')}</p>
        <p className={styles.buttons}>
          <FileLink href={file} download>
            {t('file.download')}
          </FileLink>
        </p>
      </section>
    </div>
  )
}
