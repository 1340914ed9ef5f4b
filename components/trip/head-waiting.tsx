'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import type { ReactNode } from 'react'
import styles from './trip-header.module.css'

/**
 * What the editor of a tab shows in the head of the trip, as the server renders it: the page does not move when the
 * scripts have loaded and the editor takes its place. Only on the tabs `on`.
 */
export function HeadWaiting({ on, children }: { on: readonly string[]; children: ReactNode }) {
  const tab = useSelectedLayoutSegment()
  return tab !== null && on.includes(tab) ? (
    <span className={styles.waiting} data-waiting inert>
      {children}
    </span>
  ) : null
}
