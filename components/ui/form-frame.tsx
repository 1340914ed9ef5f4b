'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Notice } from './notice'
import type { EditForm } from './use-edit-form'
import styles from './form-frame.module.css'
import type { Staging } from './use-stage'

/** A form in place of the text that it edits. `tools` are at the far end of its buttons. */
export function FormFrame<V extends object>({
  form,
  staging,
  label,
  tools,
  conflict,
  problem = null,
  children,
}: {
  form: EditForm<V>
  staging: Staging
  label: string
  tools?: ReactNode
  /** What someone else has changed or deleted meanwhile. */
  conflict?: ReactNode
  problem?: string | null
  children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <div ref={staging.frame} hidden={staging.stage === 'sent'}>
      <form className={styles.form} aria-label={label} {...form.formProps}>
        {conflict}
        {problem && <Notice>{problem}</Notice>}
        {children}
        <div className={styles.buttons}>
          <Button type="submit">{t('save')}</Button>
          <Button look="quiet" onClick={form.cancel}>
            {t('cancel')}
          </Button>
          {tools && <div className={styles.tools}>{tools}</div>}
        </div>
      </form>
    </div>
  )
}
