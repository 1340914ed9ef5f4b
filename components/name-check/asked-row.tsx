'use client'

import { useTranslations } from 'next-intl'
import { checkLanguageNames, checkLanguages, type CheckLanguage } from '@/lib/domain/name-check/name-check'
import type { AskedLine, CheckLine } from '@/lib/server/name-check/name-check-view'
import { Button } from '../ui/button'
import { CorrectionRow } from './correction-row'
import styles from './name-check.module.css'

/** One person: how their asking stands, what can be done, and below it what they write. */
export function AskedRow({
  line,
  language,
  maySettle,
  isBusy,
  onLanguage,
  onAsk,
  onRevoke,
  onSettle,
}: {
  line: AskedLine
  language: CheckLanguage
  maySettle: boolean
  isBusy: boolean
  onLanguage: (language: CheckLanguage) => void
  onAsk: () => void
  onRevoke: () => void
  onSettle: (how: 'takenOver' | 'setAside') => void
}) {
  const t = useTranslations('names')
  const { name, native, title, check, isAsked, sentences } = line
  const named = { name: name.text }
  const isLive = check?.until != null
  return (
    <>
      <tr className={styles.row}>
        <td>
          <b lang={name.lang}>{name.text}</b>
          {native && (
            <>
              {' '}
              <span className={styles.native} lang={native.lang}>
                {native.text}
              </span>
            </>
          )}
          {isAsked && <small lang={title?.lang}>{title?.text ?? t('noTitle')}</small>}
          {sentences.length > 0 ? (
            <details className={styles.sentences}>
              <summary>{t('sentences', { count: sentences.length })}</summary>
              <ul>
                {sentences.map(({ language: of, text }, at) => (
                  <li key={at} lang={of}>
                    {text}
                  </li>
                ))}
              </ul>
            </details>
          ) : (
            isAsked && <small>{t('sentences', { count: 0 })}</small>
          )}
        </td>
        <td>
          {isLive || !isAsked ? (
            <span lang={line.language}>{checkLanguageNames[line.language]}</span>
          ) : (
            <select
              className={styles.language}
              aria-label={t('languageOf', named)}
              value={language}
              onChange={(e) => onLanguage(e.target.value as CheckLanguage)}
            >
              {checkLanguages.map((one) => (
                <option key={one} value={one} lang={one}>
                  {checkLanguageNames[one]}
                </option>
              ))}
            </select>
          )}
        </td>
        <td>
          <State of={check} />
        </td>
        <td className={styles.deeds}>
          {isAsked && (
            <Button
              aria-disabled={isBusy}
              look={check ? 'quiet' : 'plain'}
              aria-label={check ? t('renewFor', named) : t('makeFor', named)}
              onClick={onAsk}
            >
              {check ? t('renew') : t('make')}
            </Button>
          )}
          {isLive && (
            <Button aria-disabled={isBusy} look="quiet" aria-label={t('revokeFor', named)} onClick={onRevoke}>
              {t('revoke')}
            </Button>
          )}
        </td>
      </tr>
      {check && (check.corrections.length > 0 || check.remark) && (
        <CorrectionRow line={line} check={check} maySettle={maySettle && isAsked} isBusy={isBusy} onSettle={onSettle} />
      )}
    </>
  )
}

function State({ of: check }: { of: CheckLine | null }) {
  const t = useTranslations('names')
  if (!check) return <span className={styles.quiet}>{t('notAsked')}</span>
  const { state, at, until, isOutdated } = check
  return (
    <>
      <span className={`${styles.state} ${styles[state] ?? ''} num`}>{t(`states.${state}`, { at })}</span>
      {until && <small className="num">{t('until', { date: until })}</small>}
      {isOutdated && <small className={styles.behind}>{t('outdated')}</small>}
    </>
  )
}
