import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ReportComments } from '@/components/report/block-comments'
import { MakeReport } from '@/components/report/make-report'
import { PublishedReport } from '@/components/report/published-report'
import { ReportEditor } from '@/components/report/report-editor'
import { ClientWords } from '@/components/text/client-words'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { allows } from '@/lib/server/access/access'
import { tripPage } from '@/lib/server/access/page'
import { readOffice } from '@/lib/server/office/office'
import { readPublications } from '@/lib/server/report/publication'
import { reportLanguageOf } from '@/lib/server/report/report-language'
import { readReport } from '@/lib/server/report/report-view'
import { readTrip } from '@/lib/server/releases/read-trip'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') }
}

/** The report in one of its languages. Readers without the right to write it see only the published one. */
export default async function ReportPage({ params, searchParams }: PageProps<'/trips/[trip]/report'>) {
  const access = await tripPage((await params).trip, 'see trip')
  if (!allows(access, 'write report')) return <PublishedReport publications={await readPublications(access)} />
  const locale = (await getLocale()) as Locale
  const query = await searchParams
  const language = await reportLanguageOf(access, query.lang, locale)
  const report = await readReport(access, language, locale)
  const t = await getTranslations('report')
  const notice =
    query.published !== undefined ? t('publishedDone') : query.scheduled !== undefined ? t('schedule.done') : null
  return (
    <ClientWords areas={['report', 'conflict', 'trip', 'comments']}>
      {report ? (
        <ReportComments tripId={access.tripId} userId={access.viewer.id} timeZone={(await readOffice()).timeZone}>
          <ReportEditor
            key={language}
            tripId={access.tripId}
            initial={report}
            mayPublish={access.may.has('publish report')}
            initialNotice={notice}
          />
        </ReportComments>
      ) : (
        <MakeReport tripId={access.tripId} language={language} isBare={isBare((await readTrip(access)).record)} />
      )}
    </ClientWords>
  )
}

function isBare({ member, visit, item }: TripRecord): boolean {
  return member.length + visit.length + item.length === 0
}
