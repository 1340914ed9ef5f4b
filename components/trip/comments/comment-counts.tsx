'use client'

import { useEffect } from 'react'
import { openCounts } from '@/lib/domain/follow-up/comment'
import { usePresence, useTrip } from '../use-trip'
import { useCommentList } from './use-comments'

/** Reports how many comments are open on each entry, and shows nothing itself. */
export function CommentCounts({ onCounts }: { onCounts: (counts: ReadonlyMap<string, number>) => void }) {
  const { tripId } = useTrip()
  const { pageChanges } = usePresence()
  const { view } = useCommentList(tripId, pageChanges)
  const comments = view?.comments
  useEffect(() => {
    if (comments) onCounts(openCounts(comments))
  }, [comments, onCounts])
  return null
}
