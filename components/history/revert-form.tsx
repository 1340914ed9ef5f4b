'use client'

import type { ReactNode } from 'react'
import { revertChangeAction } from '@/app/(office)/trips/[trip]/history/actions'
import { ActionForm } from '../ui/action-form'
import styles from './history.module.css'

/** Reverts a change, or one field of it. */
export function RevertForm({
  tripId,
  changeId,
  only,
  label,
  children,
}: {
  tripId: string
  changeId: string
  only?: { noun: string; line: string; field: string }
  label: string
  children: ReactNode & string
}) {
  return (
    <div className={styles.back}>
      <ActionForm action={revertChangeAction} submit={children} label={label} look="quiet">
        {() =>
          Object.entries({ tripId, changeId, ...only }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))
        }
      </ActionForm>
    </div>
  )
}
