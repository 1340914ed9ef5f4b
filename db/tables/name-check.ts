import type { NameAnswer } from '../../lib/domain/name-check/name-check'
import { id, index, instant, json, ref, table, text, uniqueIndex } from '../columns'
import { people } from './directory'
import { trips } from './trip'
import { users } from './users'

/**
 * A request to a host to check their name, title and sentences. Only the hash of the secret in its address is stored;
 * the address works until `expiresAt` or `revokedAt`.
 */
export const nameChecks = table(
  'name_checks',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    personId: ref('person_id', () => people.id, 'cascade').notNull(),
    tokenHash: text('token_hash').notNull(),
    /** The language of their page. */
    language: text('language').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: ref('created_by', () => users.id, 'set null'),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    openedAt: instant('opened_at'),
    answeredAt: instant('answered_at'),
    answer: json<NameAnswer>('answer'),
    /** When a correction was accepted or dismissed, and by whom. */
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
