import type { NameAnswer } from '../../lib/domain/name-check/name-check'
import { id, index, instant, json, ref, table, text, uniqueIndex } from '../columns'
import { people } from './directory'
import { trips } from './trip'
import { users } from './users'

/**
 * What a host was asked: whether their name, title and sentences are right. The address holds a secret of which only
 * the hash is kept; it works until `expiresAt` or `revokedAt`.
 */
export const nameChecks = table(
  'name_checks',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    personId: ref('person_id', () => people.id, 'cascade').notNull(),
    tokenHash: text('token_hash').notNull(),
    /** The language the page speaks to them. */
    language: text('language').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: ref('created_by', () => users.id, 'set null'),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    openedAt: instant('opened_at'),
    answeredAt: instant('answered_at'),
    answer: json<NameAnswer>('answer'),
    /** When a correction was taken over, or set aside, and by whom. */
    settledAt: instant('settled_at'),
    settledBy: ref('settled_by', () => users.id, 'set null'),
  },
  (t) => [
    uniqueIndex('name_checks_token').on(t.tokenHash),
    index('name_checks_trip').on(t.tripId),
    index('name_checks_person').on(t.personId),
    index('name_checks_created_by').on(t.createdBy),
    index('name_checks_settled_by').on(t.settledBy),
  ],
)
