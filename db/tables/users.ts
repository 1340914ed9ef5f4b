import { officeRoles } from '../../lib/domain/access/roles'
import { email, id, index, instant, json, oneOf, ref, table, text, uniqueIndex, whole } from '../columns'
import { signInMethods } from '../../lib/domain/access/sign-in-method'
import type { Device } from '../../lib/domain/access/device'
import { people } from './directory'

/** The accounts, and members without one. Those have a placeholder for their e-mail address, and no password. */
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
    /** `null`: an account. `link only`: a member without one, who opens their page by a personal link. */
    kind: oneOf('kind', ['link only']),
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
    /** The identity by which the user signed in; `null`: with a password. */
    identityId: ref('identity_id', () => identities.id, 'cascade'),
    /** How the identity provider calls its own session (`sid`), if it does. */
    providerSession: text('provider_session'),
    /** The ID token, sealed: signing out there needs it. */
    sealedIdToken: text('sealed_id_token'),
    /** How the user proved who they are; `null` for sessions from before this was stored. */
    method: oneOf('method', signInMethods),
    /** The browser and system of the device; `null` for sessions from before this was stored. */
    device: json<Device>('device'),
    /** The network that the device was last used from, without the part of the address that names one machine. */
    network: text('network'),
  },
  (t) => [
    index('sessions_user').on(t.userId),
    index('sessions_expires').on(t.expiresAt),
    index('sessions_identity').on(t.identityId),
  ],
)

/** Who a user is at an identity provider (OpenID Connect). */
export const identities = table(
  'identities',
  {
    id: id(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('identities_subject').on(t.issuer, t.subject), uniqueIndex('identities_user').on(t.userId)],
)

/** The secret from which an app makes one-time codes (TOTP). One for each account, and only if its owner wants it. */
export const totpSecrets = table(
  'totp_secrets',
  {
    id: id(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    /** Encrypted with the secret of the installation. */
    sealedSecret: text('sealed_secret').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When a code showed that the app has the secret; until then it is not asked for. */
    confirmedAt: instant('confirmed_at'),
    /** The time step of the last code that was used: neither it nor an earlier one is accepted again. */
    lastStep: whole('last_step').notNull(),
  },
  (t) => [uniqueIndex('totp_secrets_user').on(t.userId)],
)

/** Codes that replace a one-time code if the app is lost, as hashes. Using one deletes it. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    id: id(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('recovery_codes_code').on(t.userId, t.codeHash)],
)

/** The passkeys of an account: public keys of devices or password managers, which sign in without a password. */
export const passkeys = table(
  'passkeys',
  {
    id: id(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    /** How the device calls it, as base64url. */
    credentialId: text('credential_id').notNull(),
    /** COSE, as base64url. */
    publicKey: text('public_key').notNull(),
    /** How often it has signed, as the device counts; 0 where it does not. Up to 2³² − 1, hence text. */
    counter: text('counter').notNull(),
    /** How browsers reach the device. */
    transports: json<readonly string[]>('transports'),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [uniqueIndex('passkeys_credential').on(t.credentialId), index('passkeys_user').on(t.userId)],
)

/** What a passkey has to sign: made for one browser, for one use within minutes. */
export const passkeyChallenges = table(
  'passkey_challenges',
  {
    id: id(),
    /** Whose passkey is to be made; `null`: someone wants to sign in. */
    userId: ref('user_id', () => users.id, 'cascade'),
    challenge: text('challenge').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('passkey_challenges_user').on(t.userId), index('passkey_challenges_expires').on(t.expiresAt)],
)

/** The counters of rate limits, in the form that rate-limiter-flexible needs. Keys contain no personal data. */
export const rateLimits = table(
  'rate_limits',
  {
    key: id('key'),
    points: whole('points').notNull(),
    expire: instant('expires_at').notNull(),
  },
  (t) => [index('rate_limits_expires').on(t.expire)],
)

/**
 * The address by which a user sets their password: an invitation, or a forgotten password. One for each user; a new one
 * replaces it, and using it deletes it. Its secret is derived from `nonce`, as that of a personal link.
 */
export const accountLinks = table(
  'account_links',
  {
    id: id(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    kind: oneOf('kind', ['invitation', 'reset']).notNull(),
    nonce: text('nonce').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: ref('created_by', () => users.id, 'set null'),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    uniqueIndex('account_links_user').on(t.userId),
    uniqueIndex('account_links_token').on(t.tokenHash),
    index('account_links_created_by').on(t.createdBy),
  ],
)
