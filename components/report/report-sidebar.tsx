'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ownName } from '@/lib/domain/newsroom/edition'
import type { ReportView } from '@/lib/server/report/report-view'
import { Button } from '../ui/button'
import { SuggestedUpdate } from './suggested-update'
import { factLocationHref } from './fact-location-href'
import { Issues } from './issues'
import { pendingIn } from './pending'
import { ReportReview } from './report-review'
import styles from './report.module.css'
import { Scheduled } from './scheduled'
import type { ReportEditing } from './use-report'

/** The review, the publication, the suggested updates of all languages, and the facts that the report leaves out. */
export function ReportSidebar({
  tripId,
  report,
  mayPublish,
  isOpen,
  openIssue,
  onOpenIssue,
}: {
  tripId: string
  report: ReportEditing
  mayPublish: boolean
  isOpen: boolean
  /** The open entry whose field is shown. */
  openIssue: string | null
  onOpenIssue: (key: string | null) => void
}) {
  const t = useTranslations('report')
  const { view } = report
  const at = `/trips/${encodeURIComponent(tripId)}/report`
  return (
    <aside className={styles.aside}>
      <ReportReview tripId={tripId} report={report} mayPublish={mayPublish} isOpen={isOpen} />
      <Issues tripId={tripId} report={report} openKey={openIssue} onOpen={onOpenIssue} />
      <section>
        <h2>{t('publication')}</h2>
        <PublicationState of={view.publication} />
        <Scheduled tripId={tripId} report={report} mayPublish={mayPublish} />
        <div className={styles.actions}>
          <a className={styles.action} href={`${at}/preview?lang=${view.language}`}>
            {t('preview')}
          </a>
          <a className={styles.action} href={`${at}/file?lang=${view.language}&format=docx`}>
            {t('asWord')}
          </a>
          <a className={styles.action} href={`${at}/file?lang=${view.language}&format=txt`}>
            {t('asText')}
          </a>
          <a className={styles.action} href={`${at}/file?lang=${view.language}&format=zip`}>
            {t('asWeb')}
          </a>
          {mayPublish && view.publication?.state === 'live' && (
            <Button look="quiet" onClick={() => void report.withdraw()}>
              {t('withdraw')}
            </Button>
          )}
          {mayPublish && view.publication?.state === 'withdrawn' && (
            <Button look="quiet" onClick={() => void report.republish()}>
              {t('publishAgain')}
            </Button>
          )}
        </div>
      </section>
      <Record report={report} tripId={tripId} />
      <UnstatedFacts
        tripId={tripId}
        facts={view.unstatedFacts}
        isContradicted={
          pendingIn(view) > 0 || [...view.open, ...view.putAside].some(({ why }) => why === 'contradiction')
        }
      />
    </aside>
  )
}

function Record({ tripId, report }: { tripId: string; report: ReportEditing }) {
  const t = useTranslations('report')
  const { view } = report
  const count = view.blocks.reduce((sum, { updates }) => sum + updates.length, view.newBlocks.length)
  const otherCount = view.others.reduce((sum, { updates }) => sum + updates.length, 0)
  return (
    <section aria-live="polite">
      <h2>{t('record')}</h2>
      {count + otherCount + view.reworded === 0 && <p className={styles.quiet}>{t('upToDate')}</p>}
      {count > 0 && <p className={styles.outdated}>{t('outdated', { count })}</p>}
      {view.reworded > 0 && <p className={styles.quiet}>{t('reworded', { count: view.reworded })}</p>}
      {count + view.reworded > 0 && (
        <Button
          aria-disabled={report.isSaving}
          onClick={() => {
            if (!report.isSaving) void report.regenerate({})
          }}
        >
          {t('regenerate')}
        </Button>
      )}
      {view.others
        .filter(({ updates }) => updates.length > 0)
        .map(({ language, updates }) => (
          <div key={language} className={styles.other}>
            <p className={styles.outdated}>
              <span>
                {t.rich('outdatedIn', {
                  count: updates.length,
                  language: ownName(language),
                  a: (words) => (
                    <Link
                      lang={language}
                      href={`/trips/${encodeURIComponent(tripId)}/report?lang=${language}`}
                      prefetch={false}
                    >
                      {words}
                    </Link>
                  ),
                })}
              </span>
            </p>
            {updates.map((one) => (
              <SuggestedUpdate
                key={`${one.block} ${one.was} ${one.now}`}
                isForeign
                language={language}
                update={one}
                isSaving={report.isSaving}
                onDecide={(keep) => void report.decide(one, keep, language)}
              />
            ))}
          </div>
        ))}
    </section>
  )
}

function PublicationState({ of }: { of: ReportView['publication'] }) {
  const t = useTranslations('report')
  if (!of) return <p className={styles.quiet}>{t('draft')}</p>
  if (of.state === 'withdrawn') return <p className={styles.withdrawn}>{t('withdrawn', { at: of.at })}</p>
  return (
    <>
      <p className={styles.live}>
        {of.number > 1 ? t('publishedAtNumber', { at: of.at, number: of.number }) : t('publishedAt', { at: of.at })}
      </p>
      <p className={styles.address}>
        <a href={`/news/${of.slug}`}>/news/{of.slug}</a>
      </p>
      {!of.isUpToDate && <p className={styles.quiet}>{t('changedSince')}</p>}
    </>
  )
}

function UnstatedFacts({
  tripId,
  facts,
  isContradicted,
}: {
  tripId: string
  facts: ReportView['unstatedFacts']
  /** The article and the record, or two entries of the record, disagree. */
  isContradicted: boolean
}) {
  const t = useTranslations('report')
  if (facts.length === 0 && isContradicted) return null
  return (
    <section>
      <h2>
        {t('unused')}
        {facts.length > 0 && <span className="num">{facts.length}</span>}
      </h2>
      <p className={styles.quiet}>{facts.length > 0 ? t('unusedText') : t('allUsed')}</p>
      {facts.length > 0 && (
        <ul>
          {facts.map(({ kind, words, of, location }, at) => (
            <li key={at}>
              <Link href={factLocationHref(tripId, location)} prefetch={false} {...(words && { lang: words.lang })}>
                {words?.text ?? t(`fact.${kind}`, { count: 1 })}
              </Link>
              {(words || of) && (
                <small>
                  {words && t(`fact.${kind}`, { count: 1 })}
                  {words && of && ' · '}
                  {of && <span lang={of.lang}>{of.text}</span>}
                </small>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
