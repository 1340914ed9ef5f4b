import { and, eq, isNotNull, isNull, max, ne } from 'drizzle-orm'
import { db, type Db } from '../../../db/client'
import { accountLinks, identities, passkeys, people, sessions, totpSecrets, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { PersonName } from '../../domain/text/person-name'
import type { OfficeRole } from '../../domain/access/roles'
import { type OfficeAccess, Refused } from '../access/access'
import { announceAccessChange } from '../platform/announce'
import { noteEntry } from '../directory/entry-history'
import { newId } from '../platform/id'
import { type AccountChange, logAccountChange } from '../platform/log'
import { adoptLinkUser } from './adopt-link-user'
import { newPassphrase } from './passphrase'
import { hashPassword } from './password'
import { deletePasskeys } from './passkeys'
import { deleteTotp } from './totp'
import { emailKey, isPasswordAllowed } from './users'

// User management for administrators. An installation always keeps one administrator who can sign in.

type Access = OfficeAccess<'manage users'>

export type UserLine = {
  id: string
  name: string
  email: string
  officeRole: OfficeRole
  disabledAt: Date | null
  /** The person in the directory who this user is; a member sees the items of that person as their own. */
  person: { id: string; name: PersonName } | null
  /** When one of their devices was last active, to about an hour; `null` if none is signed in. */
  lastSeenAt: Date | null
  /** They have not signed in yet: without a password, and without an identity at the provider. */
  isInvited: boolean
  /** Whether they may sign in with a password: not if only the identity provider may be used. */
  isPasswordAllowed: boolean
  /** Whether they have one-time codes or a passkey. */
  hasSecondFactor: boolean
  /** Until when the address of their invitation works; `null` without one. */
  invitedUntil: Date | null
  /** The only person in the directory with the same e-mail address, if the user has no person yet. */
  suggestedPerson: { id: string; name: PersonName } | null
}

/** All accounts, including deactivated ones. */
export async function listUsers(_: Access): Promise<UserLine[]> {
  const rows = await db()
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      officeRole: users.officeRole,
      disabledAt: users.disabledAt,
      person: { id: people.id, name: people.name },
      lastSeenAt: max(sessions.lastSeenAt),
      passwordHash: users.passwordHash,
      invitedUntil: max(accountLinks.expiresAt),
      identityId: max(identities.id),
      codesSince: max(totpSecrets.confirmedAt),
      passkeyId: max(passkeys.id),
    })
    .from(users)
    .leftJoin(people, eq(people.id, users.personId))
    .leftJoin(sessions, eq(sessions.userId, users.id))
    .leftJoin(accountLinks, eq(accountLinks.userId, users.id))
    .leftJoin(identities, eq(identities.userId, users.id))
    .leftJoin(totpSecrets, eq(totpSecrets.userId, users.id))
    .leftJoin(passkeys, eq(passkeys.userId, users.id))
    .where(isNull(users.kind))
    .groupBy(users.id, people.id)
    .orderBy(users.email)
  const named = await db()
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(isNotNull(people.email))
  return rows.map(({ passwordHash, invitedUntil, identityId, codesSince, passkeyId, ...user }) => {
    const isInvited = passwordHash === null && identityId === null
    const alike = user.person ? [] : named.filter(({ email }) => email !== null && emailKey(email) === user.email)
    const [only] = alike.length === 1 ? alike : []
    return {
      ...user,
      isInvited,
      isPasswordAllowed: isPasswordAllowed(user.email),
      hasSecondFactor: codesSince !== null || passkeyId !== null,
      invitedUntil: isInvited ? invitedUntil : null,
      suggestedPerson: only ? { id: only.id, name: only.name } : null,
    }
  })
}

export type NewUser = { name: string; email: string; officeRole: OfficeRole }

/**
 * Adds a user with a first password, which is shown only once; `null` if the e-mail address has an account.
 * @throws Refused if the user could not sign in with it
 */
export async function addUser(
  { viewer }: Access,
  { name, email, officeRole }: NewUser,
): Promise<{ id: string; password: string } | null> {
  if (!isPasswordAllowed(email)) throw new Refused('forbidden')
  const password = newPassphrase()
  const passwordHash = await hashPassword(password)
  const id = newId()
  const now = new Date()
  const added = await transact(db(), function* (tx): Steps<{ id: string; password: string } | null> {
    const [taken] = yield* run(
      tx
        .select({ id: users.id })
        .from(users)
        .where(eq(users.email, emailKey(email))),
    )
    if (taken) return null
    yield* run(tx.insert(users).values({ id, name, email: emailKey(email), passwordHash, officeRole, createdAt: now }))
    yield* noteEntry(
      tx,
      viewer,
      { subject: 'user', subjectId: id, verb: 'add', edit: { name, email: emailKey(email), officeRole } },
      now,
    )
    return { id, password }
  })
  if (added) logAccountChange('created', id)
  return added
}

/** Why a change is refused. */
export type UserOutcome = 'done' | 'not found' | 'last administrator'

/** Changes a user's role in the office. It takes effect with their next request. */
export function setOfficeRole({ viewer }: Access, id: string, officeRole: OfficeRole): Promise<UserOutcome> {
  return announced(
    id,
    'role-changed',
    transact(db(), function* (tx): Steps<UserOutcome> {
      const user = yield* userOf(tx, id)
      if (!user) return 'not found'
      if (officeRole !== 'administrator' && (yield* isLastAdministrator(tx, id))) return 'last administrator'
      yield* run(tx.update(users).set({ officeRole }).where(eq(users.id, id)))
      yield* noteEntry(tx, viewer, {
        subject: 'user',
        subjectId: id,
        verb: 'change',
        edit: { from: { officeRole: user.officeRole }, to: { officeRole } },
      })
      return 'done'
    }),
  )
}

/** Deactivates a user and ends their sessions in one transaction, or activates them again. */
export function setDisabled(
  { viewer }: Access,
  id: string,
  isDisabled: boolean,
  now = new Date(),
): Promise<UserOutcome> {
  return announced(
    id,
    isDisabled ? 'disabled' : 'enabled',
    transact(db(), function* (tx): Steps<UserOutcome> {
      if (!(yield* userOf(tx, id))) return 'not found'
      if (isDisabled && (yield* isLastAdministrator(tx, id))) return 'last administrator'
      yield* run(
        tx
          .update(users)
          .set({ disabledAt: isDisabled ? now : null })
          .where(eq(users.id, id)),
      )
      if (isDisabled) yield* run(tx.delete(sessions).where(eq(sessions.userId, id)))
      yield* noteEntry(
        tx,
        viewer,
        { subject: 'user', subjectId: id, verb: isDisabled ? 'disable' : 'enable', edit: {} },
        now,
      )
      return 'done'
    }),
  )
}

/**
 * Resets a user's password, which is shown only once, and ends their sessions; `null` if there is no such user.
 * @throws Refused if the user could not sign in with it
 */
export async function resetPassword({ viewer }: Access, id: string): Promise<string | null> {
  await requirePasswordAllowed(id)
  const password = newPassphrase()
  const passwordHash = await hashPassword(password)
  const ofUser = eq(sessions.userId, id)
  const outcome = await announced(
    id,
    'password-reset',
    transact(db(), function* (tx): Steps<UserOutcome> {
      if (!(yield* userOf(tx, id))) return 'not found'
      yield* run(tx.update(users).set({ passwordHash }).where(eq(users.id, id)))
      const ended = id === viewer.id ? and(ofUser, ne(sessions.id, viewer.sessionId)) : ofUser
      yield* run(tx.delete(sessions).where(ended))
      yield* noteEntry(tx, viewer, { subject: 'user', subjectId: id, verb: 'reset password', edit: {} })
      return 'done'
    }),
  )
  return outcome === 'done' ? password : null
}

/** Removes a user's second factor, with which they can no longer sign in, and ends their sessions. */
export function resetSecondFactor({ viewer }: Access, id: string): Promise<UserOutcome> {
  const ofUser = eq(sessions.userId, id)
  return announced(
    id,
    'second-factor-reset',
    transact(db(), function* (tx): Steps<UserOutcome> {
      if (!(yield* userOf(tx, id))) return 'not found'
      yield* deleteTotp(tx, id)
      yield* deletePasskeys(tx, id)
      const ended = id === viewer.id ? and(ofUser, ne(sessions.id, viewer.sessionId)) : ofUser
      yield* run(tx.delete(sessions).where(ended))
      yield* noteEntry(tx, viewer, { subject: 'user', subjectId: id, verb: 'reset second factor', edit: {} })
      return 'done'
    }),
  )
}

/** Changes a user's name and e-mail address. `taken`: another account has this address. */
export function setUserDetails(
  { viewer }: Access,
  id: string,
  details: { name: string; email: string },
): Promise<UserOutcome | 'taken'> {
  const to = { name: details.name, email: emailKey(details.email) }
  return transact(db(), function* (tx): Steps<UserOutcome | 'taken'> {
    const user = yield* userOf(tx, id)
    if (!user) return 'not found'
    if (yield* isTaken(tx, to.email, id)) return 'taken'
    yield* run(tx.update(users).set(to).where(eq(users.id, id)))
    const from = { name: user.name, email: user.email }
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: id, verb: 'change', edit: { from, to } })
    return 'done'
  })
}

/** Whether another account has this address. */
function* isTaken(tx: Db, email: string, exceptId: string): Steps<boolean> {
  const other = and(eq(users.email, emailKey(email)), ne(users.id, exceptId))
  return (yield* run(tx.select({ id: users.id }).from(users).where(other))).length > 0
}

/** Links a user to their person in the directory; `null` removes the link. */
export function setPerson({ viewer }: Access, id: string, personId: string | null): Promise<UserOutcome> {
  return transact(db(), function* (tx): Steps<UserOutcome> {
    const user = yield* userOf(tx, id)
    if (!user) return 'not found'
    yield* run(tx.update(users).set({ personId }).where(eq(users.id, id)))
    if (personId !== null) yield* adoptLinkUser(tx, personId, id)
    yield* noteEntry(tx, viewer, {
      subject: 'user',
      subjectId: id,
      verb: 'change',
      edit: { from: { personId: user.personId }, to: { personId } },
    })
    return 'done'
  })
}

/** @throws Refused if the user may sign in only at the identity provider */
export async function requirePasswordAllowed(id: string): Promise<void> {
  const [user] = await db().select({ email: users.email }).from(users).where(eq(users.id, id))
  if (user && !isPasswordAllowed(user.email)) throw new Refused('forbidden')
}

// Logs a change once it is saved, and lets the user's open pages check their access again.
async function announced(id: string, change: AccountChange, saving: Promise<UserOutcome>): Promise<UserOutcome> {
  const outcome = await saving
  if (outcome === 'done') logAccountChange(change, id)
  announceAccessChange(id)
  return outcome
}

function* userOf(tx: Db, id: string): Steps<typeof users.$inferSelect | undefined> {
  return (yield* run(
    tx
      .select()
      .from(users)
      .where(and(eq(users.id, id), isNull(users.kind))),
  ))[0]
}

// Writing the current role locks all administrators, so that two of them cannot demote each other at once.
export function* isLastAdministrator(tx: Db, id: string): Steps<boolean> {
  const all = yield* run(
    tx
      .update(users)
      .set({ officeRole: 'administrator' })
      .where(eq(users.officeRole, 'administrator'))
      .returning({ id: users.id, disabledAt: users.disabledAt }),
  )
  const able = all.filter(({ disabledAt }) => disabledAt === null)
  return able.length === 1 && able[0]?.id === id
}
