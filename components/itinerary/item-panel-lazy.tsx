'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useEffect } from 'react'
import { loadPlaces } from '../text/use-places'
import { NotLoaded } from '../ui/not-loaded'
import { useLazyPart } from '../ui/use-lazy-part'
import type { ItemPanel as Loaded } from './item-panel'
import styles from './item-panel.module.css'
import { loadLineReader } from './use-typed-line'

const load = () => import('./item-panel').then(({ ItemPanel }) => ItemPanel)

/** After this time, panel and places are fetched also while the itinerary is only looked at. */
const unusedMs = 4_000

/**
 * Fetches the panel before it is opened, and what typed lines are read with, so that items can be edited when the
 * connection is lost meanwhile. A failure shows when the panel is opened. Call the function that is returned at the
 * first use of the itinerary.
 */
export function usePreloadedItemPanel(): () => void {
  useEffect(() => {
    const timer = setTimeout(preload, unusedMs)
    return () => clearTimeout(timer)
  }, [])
  return preload
}

function preload(): void {
  load().catch(() => {})
  loadPlaces().catch(() => {})
  loadLineReader().catch(() => {})
}

/** `ItemPanel` in a bundle of its own, fetched as soon as the itinerary is used. */
export function ItemPanel(props: ComponentProps<typeof Loaded>) {
  const t = useTranslations('itinerary.panel')
  const { Part, isFailed, retry } = useLazyPart(load)
  if (Part) return <Part {...props} />
  return (
    <aside className={styles.panel} data-item-panel>
      {isFailed && <NotLoaded text={t('notLoaded')} tryAgain={t('tryAgain')} onRetry={retry} />}
    </aside>
  )
}
