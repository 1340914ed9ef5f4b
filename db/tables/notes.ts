import { id, index, instant, ref, table, text, whole } from '../columns'
import { trips, visits } from './trip'
import { users } from './users'

/**
 * What a member wrote down at a meeting. The id is made on their phone, so that a note that is sent twice is kept once.
 * Theirs alone until `sharedAt`; `settledAt`: staff have turned it into something, or laid it by.
 */
export const memberNotes = table(
  'member_notes',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    visitId: ref('visit_id', () => visits.id, 'set null'),
    /** The item it was written at. No foreign key: the phone may show an itinerary older than the draft. */
    itemId: text('item_id'),
    text: text('text').notNull(),
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
  ],
)
