import { id, index, instant, ref, table, text, uniqueIndex, whole } from '../columns'
import { trips } from './trip'
import { users } from './users'

/**
 * A calendar that a user subscribes to: their items of one trip as released. Only a hash of the secret in its address
 * is stored. A new address replaces the row. `linkId`: the personal link that it was made with, and without
 * which it stops.
 * `alarmMinutes`: before each item; `null` without alarms.
 */
export const calendarFeeds = table(
  'calendar_feeds',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    tokenHash: text('token_hash').notNull(),
    linkId: text('link_id'),
    alarmMinutes: whole('alarm_minutes'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('calendar_feeds_token').on(t.tokenHash),
    uniqueIndex('calendar_feeds_member').on(t.tripId, t.userId),
    index('calendar_feeds_user').on(t.userId),
  ],
)

/** The same for all trips of a user. */
export const userCalendars = table(
  'user_calendars',
  {
    id: id(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    tokenHash: text('token_hash').notNull(),
    alarmMinutes: whole('alarm_minutes'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('user_calendars_token').on(t.tokenHash), uniqueIndex('user_calendars_user').on(t.userId)],
)
