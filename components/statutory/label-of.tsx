'use client'

import { useLocale } from 'next-intl'
import styles from './statutory.module.css'

/** A label, and beside it the term of the Chinese form for whoever reads in another language. */
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
