import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OpenEntries } from '@/components/report/open-entries'
import { pendingIn } from '@/components/report/pending'
import { PublishForm } from '@/components/report/publish-form'
import styles from '@/components/report/report.module.css'
import { allZones } from '@/components/text/all-zones'
import { sentenceSpaces } from '@/components/text/sentence-space'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDay } from '@/lib/domain/time/time-format'
import { config } from '@/lib/server/platform/config'
import { tripPage } from '@/lib/server/access/page'
import { readPublishing } from '@/lib/server/report/publish-view'
import { readReport, type ReportView } from '@/lib/server/report/report-view'
import { readReportLanguage, reportLanguages } from '@/lib/report/report-language'
import { publishAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('publishTitle') }
}

/** The last step: address, date, preview. */
export default async function PublishPage({ params, searchParams }: PageProps<'/trips/[trip]/report/publish'>) {
  const access = await tripPage((await params).trip, 'publish report')
  const { tripId } = access
  const language = readReportLanguage((await searchParams).lang) ?? reportLanguages[0]
  const at = `/trips/${encodeURIComponent(tripId)}/report`
  const back = `${at}?lang=${language}`
  const publishing = await readPublishing(access, language)
  // Only approved reports can be published: the report page shows the next step.
  if (publishing?.state !== 'approved') redirect(back)
  const [t, tWord] = [await getTranslations('report'), await getTranslations('vocabulary')]
  const locale = (await getLocale()) as Locale
  const report = await readReport(access, language, locale)
  const pending = report ? pendingIn(report) : 0
  const { version, headline, slug, today, firstPublished, timeZone, scheduled, also } = publishing
  const base = `${config().publicUrl.replace(/^https?:\/\//, '')}/news/`
  return (
    <div className={styles.publish}>
      <h2>{firstPublished ? t('publishAgainTitle') : t('publishTitle')}</h2>
      <div className={styles.set}>
        <h3 lang={language}>{headline}</h3>
        <p className={styles.quiet}>
          {firstPublished
            ? t('firstPublished', { day: formatDay(firstPublished, locale) })
            : t('today', { day: formatDay(today, locale) })}
        </p>
        <p>
          <a href={`${at}/preview?lang=${language}`}>{t('look')}</a>
        </p>
        <PublishForm
          action={publishAction}
          tripId={tripId}
          language={language}
          version={version}
          slug={slug}
          back={back}
          isCorrection={firstPublished !== null}
          scheduled={scheduled}
          timeZone={timeZone}
          zones={await allZones()}
          also={also}
          labels={{
            address: t('address'),
            addressHint: [t('addressHint', { base }), firstPublished && t('addressMoved')]
              .filter(Boolean)
              .join(sentenceSpaces[locale]),
            correction: t('correction'),
            correctionHint: t('correctionHint'),
            submit: t('publishNow'),
            when: t('schedule.when'),
            now: t('schedule.now'),
            later: t('schedule.later'),
            day: t('schedule.day'),
            time: t('schedule.time'),
            zone: t('schedule.zone'),
            zoneSearch: tWord('zoneSearch'),
            also: also
              ? t('schedule.also', { language: tWord(`textLanguage.${also.language}`), address: also.slug })
              : '',
            back: t('back'),
          }}
        />
      </div>
      {report && <BeforePublication tripId={tripId} report={report} pending={pending} back={back} />}
    </div>
  )
}

/** What is open or was put aside in an approved report. */
async function BeforePublication({
  tripId,
  report: { language, open, putAside },
  pending,
  back,
}: {
  tripId: string
  report: ReportView
  pending: number
  back: string
}) {
  const t = await getTranslations('report')
  const count = open.length + pending
  return (
    <div className={styles.set}>
      <h3 className={styles.issues}>{t('open.beforePublication', { count })}</h3>
      {pending > 0 && (
        <p className={styles.outdated}>
          <span>{t.rich('pendingText', { count: pending, a: linkTo(back) })}</span>
        </p>
      )}
      {open.length > 0 && <OpenEntries tripId={tripId} language={language} entries={open} />}
      {putAside.length > 0 && (
        <>
          <h3 className={styles.issues}>{t('open.putAside', { count: putAside.length })}</h3>
          <OpenEntries tripId={tripId} language={language} entries={putAside} isDone />
        </>
      )}
    </div>
  )
}

function linkTo(href: string) {
  return function PageLink(words: ReactNode) {
    return (
      <Link href={href} prefetch={false}>
        {words}
      </Link>
    )
  }
}
