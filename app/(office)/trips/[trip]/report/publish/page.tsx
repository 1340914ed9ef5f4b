import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { pendingIn } from '@/components/report/pending'
import { PublishForm } from '@/components/report/publish-form'
import styles from '@/components/report/report.module.css'
import { sentenceSpaces } from '@/components/text/sentence-space'
import type { Locale } from '@/lib/domain/text/locales'
import { lacksAlt } from '@/lib/domain/photos/photo'
import { formatDay } from '@/lib/domain/time/time-format'
import { config } from '@/lib/server/platform/config'
import { tripPage } from '@/lib/server/access/page'
import { viewPhotos } from '@/lib/server/photos/photos'
import { readPublishing } from '@/lib/server/report/publish-view'
import { readReport } from '@/lib/server/report/report-view'
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
  const lacking = (await viewPhotos(access)).photos.filter((photo) => lacksAlt(photo, [language]).length > 0).length
  const { version, headline, slug, today, firstPublished } = publishing
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
        {pending > 0 && (
          <p className={styles.behind}>
            <span>{t.rich('pendingText', { count: pending, a: linkTo(back) })}</span>
          </p>
        )}
        {lacking > 0 && (
          <p className={styles.behind}>
            <span>
              {t.rich('lackingAlt', {
                count: lacking,
                language: tWord(`textLanguage.${language}`),
                a: linkTo(`${at}/photos`),
              })}
            </span>
          </p>
        )}
      </div>
      <PublishForm
        action={publishAction}
        tripId={tripId}
        language={language}
        version={version}
        slug={slug}
        back={back}
        isCorrection={firstPublished !== null}
        labels={{
          address: t('address'),
          addressHint: [t('addressHint', { base }), firstPublished && t('addressMoved')]
            .filter(Boolean)
            .join(sentenceSpaces[locale]),
          correction: t('correction'),
          correctionHint: t('correctionHint'),
          submit: t('publishNow'),
          back: t('back'),
        }}
      />
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
