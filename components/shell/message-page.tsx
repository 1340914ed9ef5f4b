import type { ReactNode } from 'react'
import styles from './message-page.module.css'

/** A page that is one sentence: nothing here, not allowed, something failed. `alone` where no layout has its `main`. */
export function MessagePage({
  title,
  text,
  action,
  alone = false,
}: {
  title: string
  text: string
  action: ReactNode
  alone?: boolean
}) {
  const Around = alone ? 'main' : 'div'
  return (
    <Around className={styles.page}>
      <h1>{title}</h1>
      <p>{text}</p>
      {action}
    </Around>
  )
}
