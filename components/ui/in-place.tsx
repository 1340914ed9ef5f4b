'use client'

import type { ReactNode } from 'react'
import styles from './form-frame.module.css'
import { type Staging, useStage } from './use-stage'

/**
 * Words that open into a form where they stand. `label` says what the button does; `around` sets the button among
 * what is shown with it and makes room for the form as it does.
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
