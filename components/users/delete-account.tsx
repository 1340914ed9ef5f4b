'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { deleteAccountAction } from '@/app/(office)/privacy/actions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import type { RunAction, UserWords } from './user-line'

/** Deletes an account, after confirmation. */
export function DeleteAccount({
  user: { id, name },
  isSaving,
  run,
  say,
}: {
  user: UserWords
  isSaving: boolean
  run: RunAction
  say: (sentence: string) => void
}) {
  const t = useTranslations('users.deletion')
  const [isAsking, setIsAsking] = useState(false)
  const erase = () =>
    void run(
      () => deleteAccountAction({ id }),
      () => say(t('done', { name })),
    )
  return (
    <>
      <Button look="quiet" disabled={isSaving} onClick={() => setIsAsking(true)}>
        {t('delete')}
      </Button>
      {isAsking && (
        <Dialog title={t('title', { name })} onClose={() => setIsAsking(false)}>
          <div className={form.form}>
            <p>{t('text')}</p>
            <div className={form.buttons}>
              <Button look="primary" disabled={isSaving} onClick={erase}>
                {t('confirm')}
              </Button>
              <Button onClick={() => setIsAsking(false)}>{t('cancel')}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
