'use client'

import type { ReactNode } from 'react'
import styles from './form-frame.module.css'
import { type Staging, useStage } from './use-stage'

/**
 * Text that opens into a form in its place. `label` completes the name of the button; `around` renders the button
 * within other content.
 */
export function InPlace({
  words,
  label,
  around,
  beside,
  form,
}: {
  words: ReactNode
  label: string
  around?: (button: ReactNode) => ReactNode
  beside?: ReactNode
  form: (staging: Staging) => ReactNode
}) {
  const staging = useStage()
  const button = (
    <button ref={staging.opener} type="button" className={styles.opener} onClick={staging.open}>
      {words}
      <span className="visually-hidden"> {label}</span>
    </button>
  )
  return (
    <>
      <div hidden={staging.stage === 'open'}>
        {around ? around(button) : button}
        {beside}
      </div>
      {staging.stage !== 'closed' && form(staging)}
    </>
  )
}
