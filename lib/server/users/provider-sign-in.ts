import { and, eq, isNull } from 'drizzle-orm'
import { db, type Db } from '../../../db/client'
import { accountLinks, identities, sessions, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { isAllowedUser, type ProviderUser, providerUserOf, roleByGroups } from '../../domain/access/provider-claims'
import type { OfficeRole } from '../../domain/access/roles'
import type { SignInProblem } from '../../domain/access/sign-in-problem'
import { type Confirmed, sealIdToken } from '../access/provider-auth'
import { startSession } from '../access/session'
import { noteEntry } from '../directory/entry-history'
import { noteAccount } from '../platform/account-note'
import { announceAccessChange } from '../platform/announce'
import { newId } from '../platform/id'
import { logAccountChange, logSignInFailed } from '../platform/log'
import type { ProviderConfig } from '../platform/provider-config'
import { addressOf } from '../releases/release-readers'
import { isLastAdministrator } from './manage-users'
import { emailKey, isEmptyInstallation } from './users'

// Which account a user of the identity provider signs in to. An account belongs to one identity: issuer and subject,
// which the provider never gives to anyone else. Its e-mail address counts only the first time.

/** Why a user is not let in. */
export type ProviderRefusal = Exclude<SignInProblem, 'provider-failed' | 'too-many-attempts'>

type User = typeof users.$inferSelect
type Found = { user: User; identityId: string; isNew?: true } | { refusal: ProviderRefusal; userId: string | null }

/** Signs in whom the provider has confirmed, with the account and the role that belong to them. */
export async function signInByProvider(
  provider: ProviderConfig,
  { claims, idToken, sid }: Confirmed,
): Promise<{ role: OfficeRole } | { refusal: ProviderRefusal }> {
  const issuer = typeof claims.iss === 'string' ? claims.iss : provider.issuer
  const who = providerUserOf(issuer, claims, provider)
  const found = await findAccount(provider, who)
  if ('refusal' in found) {
    logSignInFailed(found.refusal, found.userId)
    await noteAccount(found.userId ?? 'unknown', 'sign in failed')
    return { refusal: found.refusal }
  }
  const { user, identityId, isNew } = found
  if (isNew) logAccountChange('created', user.id)
  const role = await setRoleByGroups(provider, user, who)
  const sealedIdToken = idToken === null ? null : await sealIdToken(idToken)
  await startSession(user.id, 'provider', { identityId, providerSession: sid, sealedIdToken })
  return { role }
}

async function findAccount(provider: ProviderConfig, who: ProviderUser): Promise<Found> {
  const isEmpty = await isEmptyInstallation()
  return transact(db(), function* (tx): Steps<Found> {
    const [known] = yield* run(
      tx
        .select({ user: users, identityId: identities.id })
        .from(identities)
        .innerJoin(users, eq(users.id, identities.userId))
        .where(and(eq(identities.issuer, who.issuer), eq(identities.subject, who.subject))),
    )
    const refuse = (refusal: ProviderRefusal): Found => ({ refusal, userId: known?.user.id ?? null })
    if (who.subject === '' || !isAllowedUser(who, provider)) return refuse('not-allowed')
    if (known) return known.user.disabledAt ? refuse('disabled-account') : known
    const email = who.email === null ? null : addressOf(who.email)
    if (email === null || !who.isEmailVerified) return refuse('unverified-email')
    return yield* accountByEmail(tx, { ...who, email: emailKey(email) }, provider.createsAccounts && !isEmpty)
  })
}

function* accountByEmail(tx: Db, who: ProviderUser & { email: string }, creates: boolean): Steps<Found> {
  const [user] = yield* run(
    tx
      .select()
      .from(users)
      .where(and(eq(users.email, who.email), isNull(users.kind))),
  )
  if (!user) return creates ? yield* createAccount(tx, who) : { refusal: 'unknown-account', userId: null }
  if (user.disabledAt) return { refusal: 'disabled-account', userId: user.id }
  const taken = yield* run(tx.select().from(identities).where(eq(identities.userId, user.id)))
  if (taken.length > 0) return { refusal: 'other-identity', userId: user.id }
  return { user, identityId: yield* link(tx, user, who) }
}

function* createAccount(tx: Db, who: ProviderUser & { email: string }): Steps<Found> {
  const { email } = who
  const officeRole: OfficeRole = 'none'
  const name = who.name?.slice(0, 200) ?? email
  const [user] = yield* run(
    tx.insert(users).values({ id: newId(), email, name, officeRole, createdAt: new Date() }).returning(),
  )
  if (!user) return { refusal: 'unknown-account', userId: null }
  yield* noteEntry(tx, user, { subject: 'user', subjectId: user.id, verb: 'add', edit: { name, email, officeRole } })
  return { user, identityId: yield* link(tx, user, who), isNew: true }
}

/** From now on, the account is found by the identity. An invitation is thereby accepted. */
function* link(tx: Db, user: User, { issuer, subject }: ProviderUser): Steps<string> {
  const identity = { id: newId(), userId: user.id, issuer, subject, createdAt: new Date() }
  yield* run(tx.insert(identities).values(identity))
  yield* run(tx.delete(accountLinks).where(eq(accountLinks.userId, user.id)))
  yield* noteEntry(tx, user, { subject: 'user', subjectId: user.id, verb: 'link identity', edit: {} })
  return identity.id
}

/** Gives the user the role of their groups. The last administrator who can sign in stays one. */
async function setRoleByGroups(provider: ProviderConfig, { id }: User, { groups }: ProviderUser): Promise<OfficeRole> {
  const outcome = await transact(db(), function* (tx): Steps<{ role: OfficeRole; isChanged: boolean }> {
    const [user] = yield* run(tx.select().from(users).where(eq(users.id, id)))
    if (!user) return { role: 'none', isChanged: false }
    const from = user.officeRole
    const to = roleByGroups(from, groups, provider)
    const stays = to === from || (from === 'administrator' && (yield* isLastAdministrator(tx, id)))
    if (stays) return { role: from, isChanged: false }
    yield* run(tx.update(users).set({ officeRole: to }).where(eq(users.id, id)))
    const edit = { from: { officeRole: from }, to: { officeRole: to } }
    yield* noteEntry(tx, { id }, { subject: 'user', subjectId: id, verb: 'change', edit })
    return { role: to, isChanged: true }
  })
  if (outcome.isChanged) {
    logAccountChange('role-changed', id)
    announceAccessChange(id)
  }
  return outcome.role
}

/** Ends the sessions that came from a session of the provider; without its `sid`, all that came from the identity. */
export async function endProviderSessions(issuer: string, subject: string | null, sid: string | null): Promise<void> {
  const ended = await transact(db(), function* (tx): Steps<{ id: string; userId: string }[]> {
    const open = yield* run(
      tx
        .select({ id: sessions.id, userId: sessions.userId, providerSession: sessions.providerSession })
        .from(sessions)
        .innerJoin(identities, eq(identities.id, sessions.identityId))
        .where(
          and(
            eq(identities.issuer, issuer),
            subject === null ? undefined : eq(identities.subject, subject),
            sid === null ? undefined : eq(sessions.providerSession, sid),
          ),
        ),
    )
    for (const { id } of open) yield* run(tx.delete(sessions).where(eq(sessions.id, id)))
    return open
  })
  for (const { userId } of ended) {
    await noteAccount(userId, 'sign out')
    announceAccessChange(userId)
  }
}
