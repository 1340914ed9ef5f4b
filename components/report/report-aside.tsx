'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReportView } from '@/lib/server/report-view'
import { Button, ButtonLink } from '../ui/button'
import { keepingHref } from './keeping-href'
import styles from './report.module.css'
import type { ReportEditing } from './use-report'

/** Beside the sheet: whether the public reads it, whether the record has moved on, and what the report leaves out. */
export function ReportAside({ tripId, report, mayPublish, isOpen }: { tripId: string; report: ReportEditing; mayPublish: boolean; isOpen: boolean }) {
  const t = useTranslations('report')
  const { view } = report
  const waiting = view.blocks.filter(({ offer }) => offer).length
  const at = `/trips/${encodeURIComponent(tripId)}/report`
  return (
    <aside className={styles.aside}>
      <section>
        <h2>{t('publication')}</h2>
        <Standing of={view.publication} />
        {isOpen && mayPublish && <p className={styles.quiet}>{t('unsaved')}</p>}
        <div className={styles.deeds}>
          {mayPublish && (isOpen
            ? <Button look="primary" disabled>{t(publishKey(view.publication))}</Button>
            : <ButtonLink look={view.publication?.isUpToDate ? 'plain' : 'primary'} href={`${at}/publish`} prefetch={false}>{t(publishKey(view.publication))}</ButtonLink>)}
          <a className={styles.deed} href={`${at}/preview`}>{t('preview')}</a>
          {mayPublish && view.publication?.state === 'live' && <Button look="quiet" onClick={() => void report.withdraw()}>{t('withdraw')}</Button>}
        </div>
      </section>
      <section aria-live="polite">
        <h2>{t('record')}</h2>
        {waiting > 0 && <p className={styles.behind}>{t('waiting', { count: waiting })}</p>}
        {view.stale === 0 ? waiting === 0 && <p className={styles.quiet}>{t('upToDate')}</p> : (
          <>
            <p className={styles.behind}>{t('staleTitle')}</p>
            <p className={styles.quiet}>{t('staleText', { count: view.stale })}</p>
            <Button aria-disabled={report.isBusy} onClick={() => void report.makeAgain()}>{t('makeAgain')}</Button>
          </>
        )}
      </section>
      <Untold tripId={tripId} facts={view.untold} />
    </aside>
  )
}

function publishKey(publication: ReportView['publication']): 'publish' | 'publishAgain' | 'republish' {
  if (!publication) return 'publish'
  return publication.state === 'live' && !publication.isUpToDate ? 'publishAgain' : 'republish'
}

function Standing({ of }: { of: ReportView['publication'] }) {
  const t = useTranslations('report')
  if (!of) return <p className={styles.quiet}>{t('draft')}</p>
  if (of.state === 'withdrawn') return <p className={styles.withdrawn}>{t('withdrawn', { at: of.at })}</p>
  return (
    <>
      <p className={styles.live}>{of.number > 1 ? t('liveNumber', { at: of.at, number: of.number }) : t('live', { at: of.at })}</p>
      <p className={styles.address}><a href={`/news/${of.slug}`}>/news/{of.slug}</a></p>
      {!of.isUpToDate && <p className={styles.quiet}>{t('ahead')}</p>}
    </>
  )
}

function Untold({ tripId, facts }: { tripId: string; facts: ReportView['untold'] }) {
  const t = useTranslations('report')
  return (
    <section>
      <h2>{t('untold')}{facts.length > 0 && <span className="num">{facts.length}</span>}</h2>
      <p className={styles.quiet}>{facts.length > 0 ? t('untoldText') : t('untoldNone')}</p>
      {facts.length > 0 && (
        <ul>
          {facts.map(({ kind, words, of, keeping }, at) => (
            <li key={at}>
              <Link href={keepingHref(tripId, keeping)} prefetch={false} {...(words && { lang: words.lang })}>{words?.text ?? t(`fact.${kind}`, { count: 1 })}</Link>
              {(words || of) && <small>{words && t(`fact.${kind}`, { count: 1 })}{words && of && ' · '}{of && <span lang={of.lang}>{of.text}</span>}</small>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
