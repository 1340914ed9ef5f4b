import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { MakeReport } from '@/components/report/make-report'
import { PublishedReport } from '@/components/report/published-report'
import { ReportEditor } from '@/components/report/report-editor'
import type { Locale } from '@/lib/domain/locales'
import { trip } from '@/lib/server/access'
import { tripPage } from '@/lib/server/page'
import { readPublication } from '@/lib/server/publication'
import { readReport } from '@/lib/server/report-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') }
}

/** The report. Whoever may not write it is shown what was published; a draft stays with those who write. */
export default async function ReportPage({ params, searchParams }: PageProps<'/trips/[trip]/report'>) {
  const seen = await tripPage((await params).trip, 'see trip')
  if (!seen.may.has('write report')) return <PublishedReport publication={await readPublication(seen)} />
  const access = await trip(seen.tripId, 'write report')
  const report = await readReport(access, (await getLocale()) as Locale)
  const messages = await getMessages()
  const t = await getTranslations('report')
  const said = (await searchParams).published === undefined ? null : t('publishedDone')
  return (
    <NextIntlClientProvider locale={await getLocale()} messages={{ report: messages.report }} timeZone="UTC">
      {report
        ? <ReportEditor tripId={seen.tripId} initial={report} mayPublish={seen.may.has('publish report')} said={said} />
        : <MakeReport tripId={seen.tripId} title={t('emptyTitle')} text={t('emptyText')} submit={t('make')} />}
    </NextIntlClientProvider>
  )
}
