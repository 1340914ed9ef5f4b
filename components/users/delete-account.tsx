'use client'

import { useTranslations } from 'next-intl'
import { deleteAccountAction } from '@/app/(office)/privacy/actions'
import { ConfirmButton } from '../ui/confirm-button'
import type { RowPart } from './user-line'

/** Deletes an account, after confirmation. */
export function DeleteAccount({ user: { id, name }, isSaving, run, say }: RowPart) {
  const t = useTranslations('users.deletion')
  return (
    <ConfirmButton
      look="quiet"
      labels={{
        button: t('delete'),
        title: t('title', { name }),
        text: t('text'),
        confirm: t('confirm'),
        cancel: t('cancel'),
      }}
      disabled={isSaving}
      onConfirm={() =>
        void run(
          () => deleteAccountAction({ id }),
          () => say(t('done', { name })),
        )
      }
    />
  )
}
