'use client'

import { useLocale, useTranslations } from 'next-intl'
import { find } from '@/lib/domain/trip/edit'
import { plain } from '@/lib/domain/text/text'
import { usePresence, useTrip } from './use-trip'
import styles from './trip-head.module.css'

/** Who else has the trip open, and the item each of them is in. Read out when it changes, not at every sign of life. */
export function OthersHere() {
  const { others } = usePresence()
  const { record } = useTrip()
  const locale = useLocale()
  const t = useTranslations('trip.present')
  const sentences = others.map(({ name, item }) => {
    const title =
      item === null ? '' : plain((find(record, 'item', item) ?? find(record, 'unscheduled', item))?.title, locale)
    return title ? t('in', { name, item: title }) : t('here', { name })
  })
  return <span role="status">{sentences.join(' · ')}</span>
}

/** Shown with an item: who else has its form open. */
export function OthersIn({ item }: { item: string }) {
  const { others } = usePresence()
  const t = useTranslations('trip.present')
  const here = others.filter((other) => other.item === item)
  if (here.length === 0) return null
  return <p className={styles.others}>{here.map(({ name }) => t('editing', { name })).join(' · ')}</p>
}
