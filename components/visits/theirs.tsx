'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Subject } from '@/lib/domain/trip/edit-subject'
import { useAuthor } from '../trip/use-author'
import styles from './form.module.css'

/** Says beside a field what someone else has put there while it was being typed in; with `of`, who and when. */
export function Theirs({ of, children }: { of?: Subject | undefined; children: ReactNode }) {
  const t = useTranslations('visits')
  return (
    <p role="status" className={styles.theirs}>
      {of ? <By of={of} /> : t('theirs')} <b>{children || t('theirsEmpty')}</b>
    </p>
  )
}

function By({ of }: { of: Subject }) {
  return useTranslations('visits')('theirsBy', useAuthor(of))
}
