import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { StatutoryEditor } from '@/components/statutory/statutory-editor'
import styles from '@/components/statutory/statutory.module.css'
import { ClientWords } from '@/components/text/client-words'
import { Empty } from '@/components/ui/notice'
import type { Locale } from '@/lib/domain/text/locales'
import { tripPage } from '@/lib/server/access/page'
import { readStatutoryView } from '@/lib/server/statutory/statutory-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('statutory'))('title') }
}

/** The statutory trip report of public universities in Taiwan, as printed, with the fields still to be entered. */
export default async function StatutoryPage({ params }: PageProps<'/trips/[trip]/report/statutory'>) {
  const access = await tripPage((await params).trip, 'write report')
  const locale = (await getLocale()) as Locale
  const view = await readStatutoryView(access, locale)
  const t = await getTranslations('statutory')
  if (!view)
    return (
      <div className={styles.none}>
        <Empty title={t('incomingTitle')}>{t('incomingText')}</Empty>
      </div>
    )
  return (
    <ClientWords areas={['report', 'statutory', 'conflict']}>
      <StatutoryEditor tripId={access.tripId} initial={view} />
    </ClientWords>
  )
}
