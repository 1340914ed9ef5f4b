'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { useLazyPart } from '../ui/use-lazy-part'
import type { EntryFiles as Loaded } from './entry-files'
import styles from './files.module.css'

const load = () => import('./entry-files').then(({ EntryFiles }) => EntryFiles)

/** `EntryFiles` in a bundle of its own, which is loaded when a form or a visit is shown. */
export function EntryFiles(props: ComponentProps<typeof Loaded>) {
  const t = useTranslations('files')
  const { Part, isFailed } = useLazyPart(load)
  if (Part) return <Part {...props} />
  return <p className={styles.entry}>{isFailed ? t('offline') : t('title')}</p>
}
