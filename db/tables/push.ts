import { id, index, instant, ref, table, text, uniqueIndex, whole } from '../columns'
import { linkSessions } from './personal-link'
import { trips } from './trip'
import { sessions } from './users'

/**
 * The devices that want to be notified of a trip. They belong to the session of an account or of a personal link, and
 * are deleted with it.
 */
export const pushSubscriptions = table(
  'push_subscriptions',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    sessionId: ref('session_id', () => sessions.id, 'cascade'),
    linkSessionId: ref('link_session_id', () => linkSessions.id, 'cascade'),
    /** The address at the push service of the browser, and the keys to encrypt for it. */
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    /** Minutes before an item at which to remind; `null`: no reminders. */
    remindMinutes: whole('remind_minutes'),
    /** The newest release that the device was notified of, or that there was when it subscribed. */
    notifiedRelease: whole('notified_release').notNull(),
    /** Items that start until then were announced. */
    remindedUntil: instant('reminded_until').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('push_subscriptions_device').on(t.tripId, t.endpoint),
    index('push_subscriptions_session').on(t.sessionId),
    index('push_subscriptions_link_session').on(t.linkSessionId),
  ],
)
