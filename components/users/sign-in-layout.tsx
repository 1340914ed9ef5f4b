import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import { LocaleSwitch } from '../shell/locale-switch'
import styles from './sign-in-layout.module.css'

/** The layout of the pages before sign-in: sign-in itself and the first administrator. */
export function SignInLayout({
  title,
  line,
  languages,
  children,
  aside = null,
}: {
  title: string
  line: string
  /** Those of the page; without them, those of staff. */
  languages?: readonly Locale[]
  children: ReactNode
  /** Beside it on a wide screen. */
  aside?: ReactNode
}) {
  return (
    <div className={styles.page}>
      <header className={styles.mast}>
        <b>Attaché</b>
        <LocaleSwitch {...(languages && { among: languages })} />
      </header>
      <main className={aside ? `${styles.around} ${styles.two}` : styles.around}>
        <div className={styles.main}>
          <h1>{title}</h1>
          <p className={styles.line}>{line}</p>
          {children}
        </div>
        {aside}
      </main>
    </div>
  )
}
