'use client'

import { useTranslations } from 'next-intl'
import { resetSecondFactorAction } from '@/app/(office)/users/actions'
import { ConfirmButton } from '../ui/confirm-button'
import type { RowPart } from './user-line'

/** Removes a user's second factor, after confirmation. */
export function ResetSecondFactor({ user: { id, name }, isSaving, run, say }: RowPart) {
  const t = useTranslations('users')
  return (
    <ConfirmButton
      labels={{
        button: t('resetFactor'),
        title: t('resetFactorTitle', { name }),
        text: t('resetFactorText'),
        confirm: t('resetFactor'),
        cancel: t('cancel'),
      }}
      disabled={isSaving}
      onConfirm={() =>
        void run(
          () => resetSecondFactorAction({ id }),
          () => say(t('resetFactorDone', { name })),
        )
      }
    />
  )
}
