import { id, index, instant, ref, table, text, uniqueIndex } from '../columns'
import { trips } from './trip'
import { users } from './users'

/**
 * A calendar that a user subscribes to: their items of one trip as handed out. Of the secret in its address only a hash
 * is kept. A new address takes the row's place; without a row there is none.
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
