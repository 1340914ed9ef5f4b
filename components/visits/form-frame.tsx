'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import styles from './form.module.css'
import type { Staging } from './stage'

/**
 * The frame of a form in place: Enter in a one-line field saves, Ctrl or ⌘ with Enter anywhere, Escape cancels.
 * `tools` stand at the far end of the buttons.
 */
export function FormFrame({
  staging,
  label,
  onSave,
  tools,
  isGone = false,
  problem = null,
  children,
}: {
  staging: Staging
  label: string
  onSave: () => void
  tools?: ReactNode
  /** True where someone else has removed meanwhile what the form is about; saving adds it anew. */
  isGone?: boolean
  problem?: string | null
  children: ReactNode
}) {
  const t = useTranslations('shell')
  const visits = useTranslations('visits')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      staging.cancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSave()
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onSave()
  }
  return (
    <div ref={staging.frame} hidden={staging.stage === 'sent'}>
      <form className={styles.form} aria-label={label} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
        {isGone && <Notice>{visits('gone')}</Notice>}
        {problem && <Notice>{problem}</Notice>}
        {children}
        <div className={styles.buttons}>
          <Button type="submit">{t('save')}</Button>
          <Button look="quiet" onClick={staging.cancel}>
            {t('cancel')}
          </Button>
          {tools && <div className={styles.tools}>{tools}</div>}
        </div>
      </form>
    </div>
  )
}
