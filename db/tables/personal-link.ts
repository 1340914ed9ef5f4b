import { flag, id, index, instant, ref, table, text, uniqueIndex } from '../columns'
import { people } from './directory'
import { trips } from './trip'
import { users } from './users'

/**
 * The personal address of a member's page of one trip. Its secret is derived from `nonce` and the secret of the
 * installation, so that it can be shown again; only its hash is stored. `userId`: whose notes and confirmations these
 * are, which is the member's account or, without one, a user who cannot sign in.
 */
export const personalLinks = table(
  'personal_links',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    personId: ref('person_id', () => people.id, 'cascade').notNull(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    nonce: text('nonce').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: ref('created_by', () => users.id, 'set null'),
    /** When the member was last sent the address, or a planner last asked to send it. */
    invitedAt: instant('invited_at').notNull(),
    openedAt: instant('opened_at'),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
    /** The invitation made the user a member of the trip; withdrawing it takes that back. */
    hasGivenRole: flag('has_given_role').notNull(),
    /** The code by e-mail that a new device has to enter, derived in the same way; `null` without one. */
    codeNonce: text('code_nonce'),
    codeSentAt: instant('code_sent_at'),
  },
  (t) => [
    uniqueIndex('personal_links_token').on(t.tokenHash),
    uniqueIndex('personal_links_member').on(t.tripId, t.personId),
    index('personal_links_person').on(t.personId),
    index('personal_links_user').on(t.userId),
    index('personal_links_created_by').on(t.createdBy),
  ],
)

/** A device on which a personal address was opened. The id is the hash of the secret in its cookie. */
export const linkSessions = table(
  'link_sessions',
  {
    id: id(),
    linkId: ref('link_id', () => personalLinks.id, 'cascade').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (t) => [index('link_sessions_link').on(t.linkId)],
)
