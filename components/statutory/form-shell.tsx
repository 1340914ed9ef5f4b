'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button } from '../ui/button'
import styles from './statutory.module.css'

export type Met = 'changed' | 'gone' | null

/**
 * What every form on the sheet has: Enter saves and Escape cancels, but not while an input method composes; what someone
 * else has written meanwhile stands beside one's own, and goes only when told to.
 */
export function FormShell({
  name,
  keys,
  keysId,
  onSave,
  onCancel,
  theirs,
  isGone = false,
  onTakeTheirs,
  children,
}: {
  name: string
  /** Which keys do what. */
  keys: string
  keysId: string
  /** `over`: whatever is there now. Resolves to what stood in the way, or `null`. */
  onSave: (over: boolean) => Promise<Met>
  onCancel: () => void
  /** How it stands now, where someone else changed it. */
  theirs: ReactNode
  isGone?: boolean
  onTakeTheirs: () => void
  children: ReactNode
}) {
  const t = useTranslations('statutory')
  const [met, setMet] = useState<Met>(null)
  const [isSaving, setSaving] = useState(false)
  const save = async (over = false) => {
    if (isSaving) return
    setSaving(true)
    try {
      setMet(await onSave(over))
    } finally {
      setSaving(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: the key belongs to the input method, though some browsers have stopped composing by then.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
    if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault()
      void save()
    }
  }
  const isMet = met === 'changed' && !isGone
  return (
    <form
      className={styles.form}
      method="post"
      aria-label={name}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {children}
      {isGone && (
        <p role="alert" className={styles.theirs}>
          {t('goneMeanwhile')}
        </p>
      )}
      {isMet && (
        <div role="alert" className={styles.theirs}>
          <p>{t('changedBy')}</p>
          {theirs}
          <div className={styles.buttons}>
            <Button onClick={() => void save(true)}>{t('overwrite')}</Button>
            <Button look="quiet" onClick={onTakeTheirs}>
              {t('takeTheirs')}
            </Button>
          </div>
        </div>
      )}
      <div className={styles.buttons}>
        {!isMet && (
          <Button type="submit" aria-disabled={isSaving}>
            {isSaving ? t('saving') : t('save')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <span id={keysId} className={styles.keys}>
          {keys}
        </span>
      </div>
    </form>
  )
}
