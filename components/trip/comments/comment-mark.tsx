'use client'

import { useTranslations } from 'next-intl'
import { useContext } from 'react'
import { CommentCountsContext } from './comment-counts-context'
import styles from './comment-mark.module.css'

/** How many comments on an entry are open, on its row; nothing if none is. */
export function CommentMark({ id }: { id: string }) {
  const t = useTranslations('comments')
  const count = useContext(CommentCountsContext).get(id)
  return count ? <small className={styles.mark}>{t('onRow', { count })}</small> : null
}
