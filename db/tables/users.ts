import { officeRoles } from '../../lib/domain/access/roles'
import { email, id, index, instant, oneOf, ref, table, text, uniqueIndex, whole } from '../columns'
import { people } from './directory'

export const users = table(
  'users',
  {
    id: id(),
    email: email('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    officeRole: oneOf('office_role', officeRoles).notNull(),
    personId: ref('person_id', () => people.id, 'set null'),
    locale: text('locale'),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('users_email').on(t.email), index('users_person').on(t.personId)],
)

export const sessions = table(
  'sessions',
  {
    id: id(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expires').on(t.expiresAt)],
)

/** Failed sign-ins within a time window, by a key that the caller chooses. */
export const attempts = table(
  'attempts',
  {
    key: id('key'),
    count: whole('count').notNull(),
    windowStartedAt: instant('window_started_at').notNull(),
  },
  (t) => [index('attempts_window').on(t.windowStartedAt)],
)
