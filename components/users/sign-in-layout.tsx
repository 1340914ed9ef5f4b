import type { ReactNode } from 'react'
import { LocaleSwitch } from '../shell/locale-switch'
import styles from './sign-in-layout.module.css'

/** The layout of the pages before sign-in: sign-in itself and the first administrator. */
export function SignInLayout({ title, line, children }: { title: string; line: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.mast}>
        <b>Attaché</b>
        <LocaleSwitch />
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        <p className={styles.line}>{line}</p>
        {children}
      </main>
    </div>
  )
}
