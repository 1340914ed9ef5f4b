'use client'

import { useTranslations } from 'next-intl'
import type { AskedLine, CheckLine } from '@/lib/server/name-check/name-check-view'
import { useLanguageName } from '../text/language-name'
import { Button } from '../ui/button'
import styles from './name-check.module.css'

type Props = {
  line: AskedLine
  check: CheckLine
  maySettle: boolean
  isSaving: boolean
  onSettle: (how: 'accepted' | 'declined') => void
}

/** A person's corrections and their remark, with the buttons to accept or decline them. */
export function CorrectionRow(props: Props) {
  return (
    <tr className={props.check.settled ? `${styles.correction} ${styles.settled}` : styles.correction}>
      <td colSpan={4}>
        <Corrections {...props} />
      </td>
    </tr>
  )
}

function Corrections({ line, check, maySettle, isSaving, onSettle }: Props) {
  const t = useTranslations('names')
  const languageName = useLanguageName()
  const { corrections, remark, settled } = check
  const named = { name: line.name.text }
  const several = corrections.some((one) =>
    corrections.some((other) => other.of === one.of && other.language !== one.language),
  )
  const settles = { 'data-settles': line.personId, 'aria-disabled': isSaving }
  return (
    <div className={styles.written}>
      <dl>
        {corrections.map(({ of, language, was, to }) => (
          <div key={of + language}>
            <dt>
              {of === 'name' ? t('name') : t('personTitle')}
              {several && <> ({languageName(language)})</>}
            </dt>
            <dd>
              {was ? <del lang={language}>{was}</del> : <i>{t('emptyValue')}</i>}
              <span aria-hidden="true"> → </span>
              <span className="visually-hidden"> {t('changesTo')} </span>
              <ins lang={language}>{to}</ins>
            </dd>
          </div>
        ))}
        {remark && (
          <div>
            <dt>{t('remark')}</dt>
            <dd className={styles.remark}>{remark}</dd>
          </div>
        )}
      </dl>
      <div className={styles.settling}>
        {settled ? (
          <small className="num">
            {settled.by ? t('handledBy', { name: settled.by, at: settled.at }) : t('handled', { at: settled.at })}
          </small>
        ) : corrections.length === 0 ? (
          <Button {...settles} aria-label={t('markHandledFor', named)} onClick={() => onSettle('declined')}>
            {t('markHandled')}
          </Button>
        ) : (
          <>
            {maySettle ? (
              <Button {...settles} aria-label={t('acceptFor', named)} onClick={() => onSettle('accepted')}>
                {t('accept')}
              </Button>
            ) : (
              <small>{t('officeOnly')}</small>
            )}
            <Button
              look="quiet"
              aria-disabled={isSaving}
              aria-label={t('declineFor', named)}
              onClick={() => onSettle('declined')}
            >
              {t('decline')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
