'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import styles from './promises.module.css'

/** Asks why something is dropped. */
export function DropForm({
  name,
  onSave,
  onCancel,
}: {
  name: string
  onSave: (reason: string) => Promise<void>
  onCancel: () => void
}) {
  const t = useTranslations('followUp')
  const errors = useTranslations('errors')
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  return (
    <form
      className={styles.drop}
      aria-label={t('dropNamed', { name })}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') setMissing(true)
        else void onSave(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <Field
        label={t('reason')}
        value={reason}
        maxLength={500}
        autoFocus
        error={isMissing ? errors('required') : undefined}
        onChange={(event) => {
          setReason(event.target.value)
          setMissing(false)
        }}
      />
      <div>
        <Button type="submit">{t('dropIt')}</Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
