import { id, index, instant, ref, table, text, uniqueIndex } from '../columns'
import { trips } from './trip'
import { users } from './users'

/**
 * A calendar that a user subscribes to: their items of one trip as released. Only a hash of the secret in its address
 * is stored. A new address replaces the row.
 */
export const calendarFeeds = table(
  'calendar_feeds',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('calendar_feeds_token').on(t.tokenHash),
    uniqueIndex('calendar_feeds_member').on(t.tripId, t.userId),
    index('calendar_feeds_user').on(t.userId),
  ],
)
