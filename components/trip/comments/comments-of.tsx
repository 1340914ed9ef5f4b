'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type CommentPlace, threadsOf } from '@/lib/domain/follow-up/comment'
import { UndoNotice } from '../../ui/undo-notice'
import { CommentField } from './comment-field'
import { CommentThread } from './comment-thread'
import styles from './comments.module.css'
import { useCommentEditing, useCommentList } from './use-comments'

/** The comments on one entry or paragraph, behind a line that says how many threads are open. */
export function CommentsOf({
  tripId,
  of,
  changes,
  userId,
  timeZone,
}: {
  tripId: string
  of: CommentPlace
  /** Counts the changes that the server announces. */
  changes: number
  /** Whose own comments can be removed. */
  userId: string
  timeZone: string
}) {
  const t = useTranslations('comments')
  const { view, isFailed } = useCommentList(tripId, changes)
  const editing = useCommentEditing(tripId)
  const [isOpen, setIsOpen] = useState(false)
  const threads = threadsOf(view?.comments ?? [], of)
  const open = threads.filter(({ first }) => first.resolved === null)
  const resolved = threads.slice(open.length)
  const planners = (view?.planners ?? []).filter(({ id }) => id !== userId)
  const shared = { planners, userId, timeZone, editing }
  const rows = (some: typeof threads) => (
    <ul className={styles.threads}>
      {some.map((thread) => (
        <CommentThread key={thread.first.id} thread={thread} {...shared} />
      ))}
    </ul>
  )
  return (
    <details className={styles.entry} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('countedTitle', { count: open.length })}</summary>
      {isOpen && (
        <>
          {isFailed && !view && <p>{t('offline')}</p>}
          {rows(open)}
          <CommentField
            label={t('write')}
            submit={t('send')}
            planners={planners}
            onSend={(text) => editing.edit({ do: 'add', id: crypto.randomUUID(), ...of, threadId: null, text })}
          />
          {resolved.length > 0 && (
            <details>
              <summary>{t('resolved', { count: resolved.length })}</summary>
              {rows(resolved)}
            </details>
          )}
        </>
      )}
      <UndoNotice notice={editing.notice} isSaving={editing.isSaving} onDismiss={editing.dismissNotice} />
    </details>
  )
}
