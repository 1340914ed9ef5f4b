'use client'

import Link from 'next/link'
import styles from './to-do-link.module.css'
import { toDoHeadingId } from './to-do-anchor'
import { useToDoCount } from './to-do-count'

/** The number of things to do, in the head of every page of the trip; it leads to their list. */
export function ToDoLink({
  tripId,
  fromServer,
  hasConflicts,
  label,
}: {
  tripId: string
  fromServer: number
  /** Whether some of them are conflicts. */
  hasConflicts: boolean
  label: string
}) {
  const count = useToDoCount(tripId, fromServer)
  if (count === 0) return null
  return (
    <Link href={`/trips/${encodeURIComponent(tripId)}/itinerary#${toDoHeadingId}`} prefetch={false}>
      <span className={hasConflicts ? `${styles.text} ${styles.marked}` : styles.text}>
        {label} <span className="num">{count}</span>
      </span>
    </Link>
  )
}
