'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { AreaField } from '../ui/field'
import styles from './checks.module.css'

/** Asks for the reason to dismiss a warning. `problem` says why the last attempt was refused. */
export function DismissForm({
  onSave,
  onEdit,
  onCancel,
  isSaving,
  problem,
}: {
  onSave: (reason: string) => void
  onEdit: () => void
  onCancel: () => void
  isSaving: boolean
  problem: string | null
}) {
  const t = useTranslations('checks')
  const errors = useTranslations('errors')
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = () => {
    if (reason.trim() === '') setMissing(true)
    else if (!isSaving) onSave(reason.trim())
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <AreaField
        label={t('reason')}
        rows={2}
        value={reason}
        maxLength={500}
        error={isMissing ? errors('required') : (problem ?? undefined)}
        autoFocus
        onChange={(event) => {
          setReason(event.target.value)
          setMissing(false)
          onEdit()
        }}
      />
      <div>
        <Button type="submit" aria-disabled={isSaving || undefined}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
