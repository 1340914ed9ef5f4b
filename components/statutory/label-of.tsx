'use client'

import { useLocale } from 'next-intl'
import styles from './statutory.module.css'

/** A label with the term of the Chinese form, for readers of other languages. */
export function LabelOf({ term, children }: { term: string; children: string }) {
  return useLocale() === 'zh-Hant' ? (
    children
  ) : (
    <>
      {children}{' '}
      <span className={styles.term} lang="zh-Hant">
        {term}
      </span>
    </>
  )
}
