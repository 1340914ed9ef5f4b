'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { AreaField } from '../ui/field'
import { unreachable } from './checks-provider'
import styles from './checks.module.css'

/** Asks for the reason to dismiss a warning. `save` resolves to the reason for a refusal, or to `null`. */
export function DismissForm({
  save,
  onCancel,
}: {
  save: (reason: string) => Promise<string | null>
  onCancel: () => void
}) {
  const t = useTranslations('checks')
  const errors = useTranslations('errors')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const [isSending, setSending] = useState(false)
  const submit = async () => {
    if (reason.trim() === '') return setProblem(errors('required'))
    setSending(true)
    const refused = await save(reason.trim())
    setSending(false)
    setProblem(refused === unreachable ? t('unreachable') : (refused ?? undefined))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      {/* The form was just asked for. */}
      <AreaField
        label={t('reason')}
        rows={2}
        value={reason}
        maxLength={500}
        error={problem}
        autoFocus
        onChange={(event) => {
          setReason(event.target.value)
          setProblem(undefined)
        }}
      />
      <div>
        <Button type="submit" aria-disabled={isSending || undefined}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
