'use client'

import { type ReactNode, useState } from 'react'
import { useLazyPart } from '../../ui/use-lazy-part'
import { CommentCountsContext } from './comment-counts-context'

const load = () => import('./comment-counts').then(({ CommentCounts }) => CommentCounts)

/** Counts the open comments for the rows below. The list is read after the page is shown, by a bundle of its own. */
export function WithCommentCounts({ children }: { children: ReactNode }) {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  const { Part } = useLazyPart(load)
  return (
    <CommentCountsContext value={counts}>
      {children}
      {Part && <Part onCounts={setCounts} />}
    </CommentCountsContext>
  )
}
