'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { addressOf } from '../trip/trip-queries'
import { useLazyPart } from '../ui/use-lazy-part'
import styles from './report.module.css'

type Basis = { userId: string; timeZone: string; changes: number }
const BasisContext = createContext<Basis | null>(null)

/** Lets the paragraphs below have comments, which follow those of others while the page is open. */
export function ReportComments({
  tripId,
  userId,
  timeZone,
  children,
}: {
  tripId: string
  userId: string
  timeZone: string
  children: ReactNode
}) {
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    // The browser opens it again by itself after a lost connection.
    const stream = new EventSource(`${addressOf(tripId)}/live`)
    stream.addEventListener('outsideRecord', () => setChanges((count) => count + 1))
    return () => stream.close()
  }, [tripId])
  const basis = useMemo(() => ({ userId, timeZone, changes }), [userId, timeZone, changes])
  return <BasisContext value={basis}>{children}</BasisContext>
}

const load = () => import('../trip/comments/comments-of').then(({ CommentsOf }) => CommentsOf)

/** The comments on a paragraph, in a bundle of their own. */
export function BlockComments({ tripId, blockId }: { tripId: string; blockId: string }) {
  const basis = useContext(BasisContext)
  return basis && <Loaded tripId={tripId} blockId={blockId} {...basis} />
}

function Loaded({ blockId, ...rest }: Basis & { tripId: string; blockId: string }) {
  const t = useTranslations('comments')
  const { Part, isFailed } = useLazyPart(load)
  if (!Part) return isFailed ? <p>{t('offline')}</p> : null
  return (
    <div className={styles.comments}>
      <Part of={{ subject: 'paragraph', subjectId: blockId }} {...rest} />
    </div>
  )
}
