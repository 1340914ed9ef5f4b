import { id, index, instant, json, ref, table, text, whole } from '../columns'
import { users } from './users'

/**
 * The history of changes: who, when, what, and how to take it back. `tripId` is no foreign key, for the history
 * of a trip outlives it. Ids rise with time and order the rows.
 */
export const changes = table(
  'changes',
  {
    id: id(),
    tripId: text('trip_id'),
    at: instant('at').notNull(),
    userId: ref('user_id', () => users.id, 'set null'),
    /** A noun of the domain: 'trip', 'item', 'person', 'user' … */
    subject: text('subject').notNull(),
    subjectId: text('subject_id').notNull(),
    verb: text('verb').notNull(),
    edit: json<object>('edit').notNull(),
    /** `null` where it cannot be taken back. */
    inverse: json<object>('inverse'),
    /** The trip's version that the change made, where it was one of a trip. */
    version: whole('version'),
  },
  (t) => [
    index('changes_trip').on(t.tripId, t.id),
    index('changes_subject').on(t.subject, t.subjectId, t.id),
    index('changes_user').on(t.userId, t.id),
  ],
)
