'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button'
import form from '../../ui/form.module.css'
import { Notice } from '../../ui/notice'

type Failed = { ok: false; message: string; fields?: Record<string, string> }

/** The small form in which a picker adds an entry. The text stays until the server has saved it. */
export function AddForm<T extends object>({
  send,
  onDone,
  onClose,
  children,
}: {
  send: () => Promise<({ ok: true } & T) | Failed>
  onDone: (answer: T) => void
  onClose: () => void
  children: (errors: Record<string, string>) => ReactNode
}) {
  const t = useTranslations('shell')
  const [failed, setFailed] = useState<Omit<Failed, 'ok'> | null>(null)
  const [isSending, setIsSending] = useState(false)
  const submit = async () => {
    if (isSending) return
    setIsSending(true)
    try {
      const outcome = await send()
      if (!outcome.ok) return setFailed(outcome)
      onClose()
      onDone(outcome)
    } catch {
      setFailed({ message: t('pick.unreachable') })
    } finally {
      setIsSending(false)
    }
  }
  return (
    <form
      className={form.form}
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void submit()
      }}
    >
      {failed && <Notice>{failed.message}</Notice>}
      {children(failed?.fields ?? {})}
      <div className={form.buttons}>
        <Button type="submit" look="primary" disabled={isSending}>
          {t('pick.submit')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
