import type { ReactNode } from 'react'
import styles from './fact.module.css'

/** A row of a description list: the name in the margin, and the value. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
