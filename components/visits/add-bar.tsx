'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode } from 'react'
import type { Staging } from '../ui/use-stage'
import { useStage } from '../ui/use-stage'
import styles from './visits.module.css'

export type Addable =
  | 'hosts'
  | 'topics'
  | 'agreements'
  | 'activities'
  | 'outcomes'
  | 'history'
  | 'background'
  | 'promises'
export type Addings = Readonly<Record<Addable, Staging>>

/** The forms of new rows of one visit, one of each kind at a time. */
export function useAddings(): Addings {
  return {
    hosts: useStage(),
    topics: useStage(),
    agreements: useStage(),
    activities: useStage(),
    outcomes: useStage(),
    history: useStage(),
    background: useStage(),
    promises: useStage(),
  }
}

/** The form of a new row, while it is open or being saved. */
export function adding(staging: Staging, form: (staging: Staging) => ReactNode): ReactNode {
  return staging.stage === 'closed' ? null : form(staging)
}

/** The buttons to add to a visit, in one line at its foot. */
export function AddBar({ to, kinds, addings }: { to: string; kinds: readonly Addable[]; addings: Addings }) {
  const t = useTranslations('visits')
  return (
    <div className={styles.addBar} role="group" aria-label={t('addTo', { name: to })}>
      <span aria-hidden="true">{t('add')}</span>
      {kinds.map((kind) => (
        <button
          key={kind}
          ref={addings[kind].opener}
          type="button"
          aria-expanded={addings[kind].stage === 'open'}
          onClick={addings[kind].open}
        >
          <span className="visually-hidden">{t('add')} </span>
          {t(`singular.${kind}`)}
        </button>
      ))}
    </div>
  )
}
