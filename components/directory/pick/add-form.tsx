'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button'
import form from '../../ui/form.module.css'
import { Notice } from '../../ui/notice'
import { useSave } from '../../ui/use-save'

type Failure = { ok: false; message: string; fields?: Record<string, string> }

/** The small form in which a picker adds an entry. The text stays until the server has saved it. */
export function AddForm<T extends object>({
  send,
  onDone,
  onClose,
  children,
}: {
  send: () => Promise<({ ok: true } & T) | Failure>
  onDone: (answer: T) => void
  onClose: () => void
  children: (errors: Record<string, string>) => ReactNode
}) {
  const t = useTranslations('shell')
  const { save, isSaving, notice } = useSave({ scope: 'add entry', unreachable: t('pick.unreachable') })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const submit = async () => {
    if (isSaving) return
    const answer = await save(send)
    if (answer?.ok) {
      onClose()
      onDone(answer)
    } else setErrors(answer?.fields ?? {})
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
      {notice && <Notice>{notice.text}</Notice>}
      {children(errors)}
      <div className={form.buttons}>
        <Button type="submit" look="primary" disabled={isSaving}>
          {t('pick.submit')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
