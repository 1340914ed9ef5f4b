'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReportLanguage } from '@/lib/report/report-language'
import type { NewsView } from '@/lib/server/report/report-view'
import { ownName } from '@/lib/domain/newsroom/edition'
import { RichWords } from '../newsroom/rich-words'
import { Button } from '../ui/button'
import { FlaggedWords } from './flagged-words'
import { shortWords } from './short-words'
import styles from './suggested-update.module.css'

/**
 * What the record says otherwise than the report: the words then and now beside each other, and the choice. The button
 * that takes is the first to have the focus, so that one key takes.
 */
export function BlockNews({
  news,
  language,
  foreign,
  isBusy,
  onTake,
}: {
  news: NewsView
  language: ReportLanguage
  /** True where it is about the report in another language than the one on the sheet. */
  foreign?: boolean
  isBusy: boolean
  onTake: (keep: boolean) => void
}) {
  const t = useTranslations('report.news')
  const fact = useTranslations('report.fact')
  const { kind, former, today, mine, because } = news
  return (
    <div className={styles.news} data-news>
      <p className={styles.because}>
        {foreign && <b lang={language}>{ownName(language)}</b>}
        <span>{t(`is.${kind}`)}</span>
        {because.length > 0 && (
          <span className={styles.records}>
            {because.map(({ kind, words }, at) => (
              <span key={at} {...(words && { lang: words.lang })}>
                {words?.text ?? fact(kind, { count: 1 })}
              </span>
            ))}
          </span>
        )}
      </p>
      {foreign && (former || today) && (
        <p className={styles.short} lang={language}>
          {former && <Short of={former} was />}
          {former && today && <span aria-hidden="true"> → </span>}
          {today && <Short of={today} />}
        </p>
      )}
      <Fold in={foreign === true} says={t('whole')}>
        <dl>
          {mine && (
            <div className={styles.mine}>
              <dt>{t('mine')}</dt>
              <dd lang={language}>
                <RichWords of={mine} />
              </dd>
            </div>
          )}
          {former && (
            <div>
              <dt>{t('former')}</dt>
              <dd lang={language}>
                <Words of={former} was />
              </dd>
            </div>
          )}
          {today && (
            <div>
              <dt>{t('today')}</dt>
              <dd lang={language}>
                <Words of={today} />
              </dd>
            </div>
          )}
        </dl>
      </Fold>
      <div className={styles.buttons}>
        <Button
          data-take
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) onTake(false)
          }}
        >
          {t(`take.${kind}`)}
        </Button>
        <Button
          look="quiet"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) onTake(true)
          }}
        >
          {t(`keep.${kind}`)}
        </Button>
      </div>
    </div>
  )
}

// In the narrow column beside the sheet the whole sentence is there for whoever asks.
function Fold({ in: folded, says, children }: { in: boolean; says: string; children: ReactNode }) {
  return folded ? (
    <details>
      <summary>{says}</summary>
      {children}
    </details>
  ) : (
    children
  )
}

function Short({ of, was = false }: { of: NonNullable<NewsView['former']>; was?: boolean }) {
  return <FlaggedWords of={shortWords(of.flat())} flag={(words) => (was ? <del>{words}</del> : <ins>{words}</ins>)} />
}

function Words({ of, was = false }: { of: NonNullable<NewsView['former']>; was?: boolean }) {
  return of.map((inlines, at) => (
    <p key={at}>
      <FlaggedWords of={inlines} flag={(words) => (was ? <del>{words}</del> : <ins>{words}</ins>)} />
    </p>
  ))
}
