import { id, index, instant, json, ref, table, text, uniqueIndex, whole } from '../columns'
import { users } from './users'

/**
 * The history of changes: who, when, what, and how to undo it. `tripId` is not a foreign key, because the history
 * outlives the trip. Clocks of servers differ, so `version` orders the changes of a trip; ids, which increase with
 * time, order all others.
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
    /** The idempotency key of an edit, so that it is made once however often it is sent. */
    key: text('key'),
  },
  (t) => [
    index('changes_trip').on(t.tripId, t.id),
    index('changes_version').on(t.tripId, t.version),
    uniqueIndex('changes_key').on(t.tripId, t.key),
    index('changes_subject').on(t.subject, t.subjectId, t.id),
    index('changes_user').on(t.userId, t.id),
  ],
)
