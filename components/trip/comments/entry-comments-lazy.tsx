'use client'

import { useTranslations } from 'next-intl'
import type { CommentPlace } from '@/lib/domain/follow-up/comment'
import { useLazyPart } from '../../ui/use-lazy-part'
import { usePresence, useTrip } from '../use-trip'
import styles from './comments.module.css'

const load = () => import('./comments-of').then(({ CommentsOf }) => CommentsOf)

/** The comments on an entry of the trip being edited, in a bundle of their own. */
export function EntryComments({ of }: { of: CommentPlace }) {
  const t = useTranslations('comments')
  const { tripId, homeZone, userId } = useTrip()
  const { pageChanges } = usePresence()
  const { Part, isFailed } = useLazyPart(load)
  if (Part) return <Part tripId={tripId} of={of} changes={pageChanges} userId={userId} timeZone={homeZone} />
  return <p className={styles.entry}>{isFailed ? t('offline') : t('title')}</p>
}
