import { type ReactNode, useId } from 'react'
import type { Staging } from '../../ui/use-stage'
import styles from './details.module.css'

/** A part of the page under its own heading. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}

/** Opens the form of a new line, and shows it while it is open. */
export function Add({
  staging,
  label,
  form,
}: {
  staging: Staging
  label: string
  form: (staging: Staging) => ReactNode
}) {
  return (
    <>
      {staging.stage !== 'closed' && form(staging)}
      <p hidden={staging.stage === 'open'}>
        <button ref={staging.opener} type="button" className={styles.add} onClick={staging.open}>
          {label}
        </button>
      </p>
    </>
  )
}
