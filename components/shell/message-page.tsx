import type { ReactNode } from 'react'
import styles from './message-page.module.css'

/** A page that is one sentence: nothing here, not allowed, something failed. */
export function MessagePage({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  return (
    <div className={styles.page}>
      <h1>{title}</h1>
      <p>{text}</p>
      {action}
    </div>
  )
}
