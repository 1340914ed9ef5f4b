import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import styles from '@/components/calendar/calendar.module.css'
import { OwnCalendar } from '@/app/(office)/trips/[trip]/calendar/own-calendar'
import { phonePage } from '@/lib/server/access/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

/** A member's own calendar of a trip, for personal links too. */
export default async function PhoneCalendar({ params }: PageProps<'/pocket/[trip]/calendar'>) {
  const access = await phonePage((await params).trip)
  const page = `/pocket/${encodeURIComponent(access.tripId)}`
  const t = await getTranslations('phone')
  return (
    <main>
      <h1 className="visually-hidden">{t('title')}</h1>
      <p className={styles.back}>
        <a href={page}>{t('back')}</a>
      </p>
      <OwnCalendar access={access} file={`${page}/calendar/file`} />
    </main>
  )
}
