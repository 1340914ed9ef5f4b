import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** A sentence that needs attention, read out when it appears. */
export function Notice({ children, done = false }: { children: ReactNode; done?: boolean }) {
  return (
    <div role={done ? 'status' : 'alert'} className={`${styles.notice} ${done ? styles.done : ''}`}>
      {children}
    </div>
  )
}

/** Shown in an empty list: what belongs here, and the first step. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div>{action}</div>}
    </div>
  )
}
