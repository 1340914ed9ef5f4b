'use client'

import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { editCommentAction } from '@/app/(office)/trips/[trip]/comments/actions'
import type { CommentEdit } from '@/lib/domain/follow-up/comment'
import type { CommentsView } from '@/lib/server/follow-up/comments'
import { getJson } from '../../ui/json-request'
import { queryClient } from '../../ui/query-client'
import { type SaveMutation, useSave } from '../../ui/use-save'
import { addressOf } from '../trip-queries'

function commentsQuery(tripId: string) {
  return queryOptions({
    queryKey: ['comments', tripId],
    queryFn: ({ signal }) => getJson<CommentsView>(`${addressOf(tripId)}/comments`, signal),
    staleTime: 10_000,
    retry: false,
    networkMode: 'always',
    structuralSharing: keepNewer,
  })
}

// A response that was under way while a comment was saved is older than the cached list.
function keepNewer(cached: unknown, read: unknown): unknown {
  const [before, now] = [cached as CommentsView | undefined, read as CommentsView]
  return before && now.at < before.at ? before : now
}

/** The comments of a trip, read again whenever `changes` counts on. `null` until they have been read. */
export function useCommentList(tripId: string, changes: number): { view: CommentsView | null; isFailed: boolean } {
  const { data, isError } = useQuery(commentsQuery(tripId), queryClient())
  useEffect(() => {
    if (changes > 0) void queryClient().invalidateQueries({ queryKey: commentsQuery(tripId).queryKey })
  }, [tripId, changes])
  return { view: data ?? null, isFailed: isError }
}

export type CommentEditing = Pick<SaveMutation, 'notice' | 'dismissNotice' | 'isSaving'> & {
  /** Shows the edit at once, and resolves to false if it was not saved. */
  edit: (edit: CommentEdit) => Promise<boolean>
}

/** Saves comments as optimistic updates. */
export function useCommentEditing(tripId: string): CommentEditing {
  const t = useTranslations('comments')
  const { save, notice, dismissNotice, isSaving } = useSave({
    scope: `comments ${tripId}`,
    unreachable: t('unreachable'),
  })
  const client = queryClient()
  const { queryKey } = commentsQuery(tripId)
  return {
    notice,
    dismissNotice,
    isSaving,
    async edit(edit) {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData(queryKey)
      if (before) client.setQueryData(queryKey, { ...before, comments: applied(before, edit) })
      const answer = await save(() => editCommentAction({ tripId, edit }))
      if (answer?.ok) client.setQueryData(queryKey, answer.view)
      else {
        client.setQueryData(queryKey, before)
        void client.invalidateQueries({ queryKey })
      }
      return answer?.ok === true
    },
  }
}

function applied({ comments }: CommentsView, edit: CommentEdit): CommentsView['comments'] {
  const now = new Date().toISOString()
  switch (edit.do) {
    case 'add': {
      const { do: _, ...added } = edit
      const all = comments.map((one) => (one.id === edit.threadId ? { ...one, resolved: null } : one))
      return [...all, { ...added, author: null, writtenAt: now, isEdited: false, resolved: null }]
    }
    case 'edit':
      return comments.map((one) => (one.id === edit.id ? { ...one, text: edit.text, isEdited: true } : one))
    case 'remove':
      return comments.filter(({ id }) => id !== edit.id)
    case 'resolve':
    case 'reopen': {
      const resolved = edit.do === 'resolve' ? { at: now, name: null } : null
      return comments.map((one) => (one.id === edit.id ? { ...one, resolved } : one))
    }
  }
}
