'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { useLazyPart } from '../../ui/use-lazy-part'
import type { EntryTasks as Loaded } from './entry-tasks'
import styles from './tasks.module.css'

const load = () => import('./entry-tasks').then(({ EntryTasks }) => EntryTasks)

/** `EntryTasks` in a bundle of its own, which is loaded when an item or a visit is shown. */
export function EntryTasks(props: ComponentProps<typeof Loaded>) {
  const t = useTranslations('tasks')
  const { Part, isFailed } = useLazyPart(load)
  if (Part) return <Part {...props} />
  return <p className={styles.entry}>{isFailed ? t('offline') : t('title')}</p>
}
