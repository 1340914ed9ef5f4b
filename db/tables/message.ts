import { id, index, instant, json, ref, table, text, uniqueIndex, whole } from '../columns'
import { trips } from './trip'
import { users } from './users'

/**
 * The outbox: messages to be sent by mail, or read on screen if no mail server is configured. `onceKey` is an
 * idempotency key of subject and recipient. `dueAt` is the time of the next attempt; `null` once sent or given up, or
 * if there was no mail server.
 */
export const messages = table(
  'messages',
  {
    id: id(),
    onceKey: text('once_key').notNull(),
    tripId: ref('trip_id', () => trips.id, 'cascade'),
    userId: ref('user_id', () => users.id, 'cascade'),
    to: json<{ name: string; address: string }>('to_address').notNull(),
    language: text('language').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    html: text('html'),
    /** The attached calendar file of a trip. */
    calendar: text('calendar'),
    createdAt: instant('created_at').notNull(),
    createdBy: ref('created_by', () => users.id, 'set null'),
    dueAt: instant('due_at'),
    tries: whole('tries').notNull(),
    sentAt: instant('sent_at'),
    problem: text('problem'),
  },
  (t) => [
    uniqueIndex('messages_once').on(t.onceKey),
    index('messages_due').on(t.dueAt),
    index('messages_trip').on(t.tripId),
    index('messages_user').on(t.userId),
    index('messages_created_by').on(t.createdBy),
  ],
)
