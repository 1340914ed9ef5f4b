'use client'

import type { ReactNode } from 'react'
import { takeBackAction } from '@/app/(office)/trips/[trip]/history/actions'
import { ActionForm } from '../ui/action-form'
import styles from './history.module.css'

/** The way back from a change, or from one field of it. */
export function TakeBack({
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
      <ActionForm action={takeBackAction} submit={children} label={label} look="quiet">
        {() =>
          Object.entries({ tripId, changeId, ...only }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))
        }
      </ActionForm>
    </div>
  )
}
