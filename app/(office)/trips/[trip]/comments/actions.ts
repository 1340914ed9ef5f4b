'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { commentSubjects, longestComment } from '@/lib/domain/follow-up/comment'
import { requireTripAccess } from '@/lib/server/access/access'
import { action, Refuse } from '@/lib/server/access/action'
import { editComment, viewComments } from '@/lib/server/follow-up/comments'

const id = z.string().min(1).max(200)
const text = z.string().trim().min(1, 'required').max(longestComment, 'tooLong')
const edit = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('add'),
    id,
    subject: z.enum(commentSubjects),
    subjectId: id,
    threadId: id.nullable(),
    text,
  }),
  z.strictObject({ do: z.literal('edit'), id, text }),
  z.strictObject({ do: z.enum(['resolve', 'reopen', 'remove']), id }),
])

/** One edit of a trip's comments. Returns all of them. */
export const editCommentAction = action('editCommentAction', {
  input: z.strictObject({ tripId: id, edit }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  async run(access, { edit: made }) {
    const result = await editComment(access, made)
    if (result !== 'done') throw new Refuse((await getTranslations('comments'))(result), undefined, 'conflict')
    return { view: await viewComments(access) }
  },
})
