'use client'

import { type ComponentProps, useActionState } from 'react'
import type { ActionForm } from '../ui/action-form'
import { Notice } from '../ui/notice'
import styles from './sample-roles.module.css'

/** Enters the sample office as one of its accounts; works before scripts have loaded. */
export function SampleRole({
  action,
  role,
  next,
  title,
  text,
  enter,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  role: string
  /** The path to open afterwards. */
  next: string | null
  title: string
  text: string
  enter: string
}) {
  const [answered, submit, isPending] = useActionState(action, null)
  return (
    <form action={submit}>
      <input type="hidden" name="role" value={role} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      <button type="submit" className={styles.role} disabled={isPending}>
        <b>{title}</b>
        <span>{text}</span>
        <span className={styles.enter}>{enter}</span>
      </button>
      {answered && !answered.ok && <Notice>{answered.message}</Notice>}
    </form>
  )
}
