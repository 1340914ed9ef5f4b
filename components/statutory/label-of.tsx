'use client'

import { useLocale } from 'next-intl'
import styles from './statutory.module.css'
import { type StaffLocale, toStaffLocale } from '@/lib/domain/text/locales'

// The form is in Chinese.
const isFormLanguage: Record<StaffLocale, boolean> = { en: false, 'zh-Hant': true }

/** A label with the term of the Chinese form, for readers of other languages. */
export function LabelOf({ term, children }: { term: string; children: string }) {
  return isFormLanguage[toStaffLocale(useLocale())] ? (
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
