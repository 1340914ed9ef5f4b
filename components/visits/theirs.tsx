'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './form.module.css'

/** Says beside a field what someone else has put there while it was being typed in. */
export function Theirs({ children }: { children: ReactNode }) {
  const t = useTranslations('visits')
  return <p role="status" className={styles.theirs}>{t('theirs')} <b>{children || t('theirsEmpty')}</b></p>
}
