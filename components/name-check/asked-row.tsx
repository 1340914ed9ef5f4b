'use client'

import { useTranslations } from 'next-intl'
import { checkLanguageNames, checkLanguages, type CheckLanguage } from '@/lib/domain/name-check/name-check'
import type { AskedLine, CheckLine } from '@/lib/server/name-check/name-check-view'
import { Button } from '../ui/button'
import { CorrectionRow } from './correction-row'
import styles from './name-check.module.css'

/** One person: the state of their name check, its actions, and below it their corrections. */
export function AskedRow({
  line,
  language,
  maySettle,
  isSaving,
  onLanguage,
  onAsk,
  onRevoke,
  onSettle,
}: {
  line: AskedLine
  language: CheckLanguage
  maySettle: boolean
  isSaving: boolean
  onLanguage: (language: CheckLanguage) => void
  onAsk: () => void
  onRevoke: () => void
  onSettle: (how: 'accepted' | 'declined') => void
}) {
  const t = useTranslations('names')
  const { name, check, isAsked } = line
  const named = { name: name.text }
  const isLive = check?.until != null
  return (
    <>
      <tr className={styles.row}>
        <td>
          <PersonCell line={line} />
        </td>
        <td>
          {isLive || !isAsked ? (
            <span lang={line.language}>{checkLanguageNames[line.language]}</span>
          ) : (
            <LanguageSelect label={t('languageOf', named)} value={language} onChange={onLanguage} />
          )}
        </td>
        <td>
          <State of={check} />
        </td>
        <td className={styles.actions}>
          {isAsked && (
            <Button
              aria-disabled={isSaving}
              look={check ? 'quiet' : 'plain'}
              aria-label={check ? t('renewFor', named) : t('createFor', named)}
              onClick={onAsk}
            >
              {check ? t('renew') : t('create')}
            </Button>
          )}
          {isLive && (
            <Button aria-disabled={isSaving} look="quiet" aria-label={t('revokeFor', named)} onClick={onRevoke}>
              {t('revoke')}
            </Button>
          )}
        </td>
      </tr>
      {check && (check.corrections.length > 0 || check.remark) && (
        <CorrectionRow
          line={line}
          check={check}
          maySettle={maySettle && isAsked}
          isSaving={isSaving}
          onSettle={onSettle}
        />
      )}
    </>
  )
}

function PersonCell({ line: { name, native, title, isAsked, sentences } }: { line: AskedLine }) {
  const t = useTranslations('names')
  return (
    <>
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
    </>
  )
}

function LanguageSelect({
  label,
  value,
  onChange,
}: {
  label: string
  value: CheckLanguage
  onChange: (language: CheckLanguage) => void
}) {
  return (
    <select
      className={styles.language}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as CheckLanguage)}
    >
      {checkLanguages.map((one) => (
        <option key={one} value={one} lang={one}>
          {checkLanguageNames[one]}
        </option>
      ))}
    </select>
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
      {isOutdated && <small className={styles.outdated}>{t('outdated')}</small>}
    </>
  )
}
