import { id, index, instant, json, ref, table, text, whole } from '../columns'
import { users } from './users'

/**
 * The history of changes: who, when, what, and how to undo it. `tripId` is not a foreign key, because the history
 * outlives the trip. Ids increase with time and order the rows.
 */
export const changes = table(
  'changes',
  {
    id: id(),
    tripId: text('trip_id'),
    at: instant('at').notNull(),
    userId: ref('user_id', () => users.id, 'set null'),
    /** The kind of entity: 'trip', 'item', 'person', 'user' … */
    subject: text('subject').notNull(),
    subjectId: text('subject_id').notNull(),
    verb: text('verb').notNull(),
    edit: json<object>('edit').notNull(),
    /** `null` if the change cannot be undone. */
    inverse: json<object>('inverse'),
    /** The network address of the request, for the audit log; `null` without one, and when it was deleted. */
    address: text('address'),
    /** The trip's version after the change, for changes of a trip. */
    version: whole('version'),
  },
  (t) => [
    index('changes_trip').on(t.tripId, t.id),
    index('changes_subject').on(t.subject, t.subjectId, t.id),
    index('changes_user').on(t.userId, t.id),
  ],
)
