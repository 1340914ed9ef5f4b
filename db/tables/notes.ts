import { id, index, instant, ref, table, text, whole } from '../columns'
import { storedFiles } from './file'
import { trips, visits } from './trip'
import { users } from './users'

/**
 * A member's note of a meeting. Its id is generated on the phone and serves as the idempotency key. Private until
 * `sharedAt`; `settledAt` is when staff saved it as something else or dismissed it.
 */
export const memberNotes = table(
  'member_notes',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    visitId: ref('visit_id', () => visits.id, 'set null'),
    /** The item it belongs to. Not a foreign key: the phone may show an itinerary older than the draft. */
    itemId: text('item_id'),
    text: text('text').notNull(),
    /** Its photo. */
    photoId: ref('photo_id', () => storedFiles.id, 'restrict'),
    writtenAt: instant('written_at').notNull(),
    sharedAt: instant('shared_at'),
    settledAt: instant('settled_at'),
    settledBy: ref('settled_by', () => users.id, 'set null'),
    revision: whole('revision').notNull(),
  },
  (t) => [
    index('member_notes_trip').on(t.tripId, t.writtenAt),
    index('member_notes_user').on(t.userId),
    index('member_notes_visit').on(t.visitId),
    index('member_notes_settled_by').on(t.settledBy),
    index('member_notes_photo').on(t.photoId),
  ],
)
