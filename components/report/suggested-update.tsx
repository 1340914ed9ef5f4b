'use client'

import { useTranslations } from 'next-intl'
import type { ReportLanguage } from '@/lib/report/report-language'
import type { SuggestedUpdateView } from '@/lib/server/report/report-view'
import { ownName } from '@/lib/domain/newsroom/edition'
import { RichWords } from '../newsroom/rich-words'
import { Button } from '../ui/button'
import { FlaggedWords } from './flagged-words'
import { shortWords } from './short-words'
import styles from './suggested-update.module.css'

/**
 * A suggested update: what the record says now, the former wording for comparison, and the choice. The button that uses
 * the new wording comes first, so that one key does.
 */
export function SuggestedUpdate({
  update,
  language,
  isForeign = false,
  isSaving,
  onDecide,
}: {
  update: SuggestedUpdateView
  language: ReportLanguage
  /** It concerns the report in another language than the one on the sheet. */
  isForeign?: boolean
  isSaving: boolean
  onDecide: (keep: boolean) => void
}) {
  const t = useTranslations('report.update')
  const { kind, former, today } = update
  const decide = (keep: boolean) => () => {
    if (!isSaving) onDecide(keep)
  }
  return (
    <div className={styles.news} data-news>
      <Reason update={update} language={isForeign ? language : null} />
      {isForeign && (former || today) && (
        <p className={styles.short} lang={language}>
          {former && <Short of={former} was />}
          {former && today && <span aria-hidden="true"> → </span>}
          {today && <Short of={today} />}
        </p>
      )}
      {isForeign ? (
        <details>
          <summary>{t('whole')}</summary>
          <Wordings update={update} language={language} />
        </details>
      ) : (
        <Wordings update={update} language={language} />
      )}
      <div className={styles.buttons}>
        <Button data-take aria-disabled={isSaving} onClick={decide(false)}>
          {t(`take.${kind}`)}
        </Button>
        <Button look="quiet" aria-disabled={isSaving} onClick={decide(true)}>
          {t(`keep.${kind}`)}
        </Button>
      </div>
    </div>
  )
}

/** What has changed, with the entries of the record that it rests on. */
function Reason({
  update: { kind, because },
  language,
}: {
  update: SuggestedUpdateView
  language: ReportLanguage | null
}) {
  const t = useTranslations('report.update')
  const fact = useTranslations('report.fact')
  return (
    <p className={styles.because}>
      {language && <b lang={language}>{ownName(language)}</b>}
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
  )
}

/** The user's own wording, the former one from the record and the new one. */
function Wordings({
  update: { mine, former, today },
  language,
}: {
  update: SuggestedUpdateView
  language: ReportLanguage
}) {
  const t = useTranslations('report.update')
  return (
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
          <dt>{t('before')}</dt>
          <dd lang={language}>
            <Words of={former} was />
          </dd>
        </div>
      )}
      {today && (
        <div>
          <dt>{t('now')}</dt>
          <dd lang={language}>
            <Words of={today} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Short({ of, was = false }: { of: NonNullable<SuggestedUpdateView['former']>; was?: boolean }) {
  return <FlaggedWords of={shortWords(of.flat())} flag={(words) => (was ? <del>{words}</del> : <ins>{words}</ins>)} />
}

function Words({ of, was = false }: { of: NonNullable<SuggestedUpdateView['former']>; was?: boolean }) {
  return of.map((inlines, at) => (
    <p key={at}>
      <FlaggedWords of={inlines} flag={(words) => (was ? <del>{words}</del> : <ins>{words}</ins>)} />
    </p>
  ))
}
