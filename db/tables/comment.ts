import { commentSubjects } from '../../lib/domain/follow-up/comment'
import { id, index, instant, oneOf, ref, table, text } from '../columns'
import { trips } from './trip'
import { users } from './users'

/**
 * Comments of planners on an entry of a trip or a paragraph of its reports. `subjectId` is not a foreign key, because
 * an entry that was removed by mistake comes back with its comments; nor is `threadId`, the first of a thread.
 */
export const comments = table(
  'comments',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    subject: oneOf('subject', commentSubjects).notNull(),
    subjectId: text('subject_id').notNull(),
    threadId: text('thread_id'),
    text: text('text').notNull(),
    authorId: ref('author_id', () => users.id, 'set null'),
    writtenAt: instant('written_at').notNull(),
    /** When its author last changed it; `null` means never. */
    editedAt: instant('edited_at'),
    resolvedAt: instant('resolved_at'),
    resolvedBy: ref('resolved_by', () => users.id, 'set null'),
  },
  (t) => [
    index('comments_trip').on(t.tripId, t.writtenAt),
    index('comments_author').on(t.authorId),
    index('comments_resolved_by').on(t.resolvedBy),
  ],
)
