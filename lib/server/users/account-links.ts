import { and, eq, gt, inArray, isNull, notExists } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import { db, type Db } from '../../../db/client'
import { accountLinks, identities, messages, people, sessions, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { OfficeRole } from '../../domain/access/roles'
import { fullName } from '../../domain/text/person-name'
import { messagesOf } from '../../messages/messages'
import type { OfficeAccess } from '../access/access'
import { hashOfToken, newNonce, tokenOf } from '../access/secret-token'
import { noteEntry } from '../directory/entry-history'
import { wakeMail } from '../mail/mail-loop'
import { textParts } from '../../domain/mail/mail-content'
import { queueMessages } from '../mail/outbox'
import { accountLinkMark, knownAccountLinkUrl } from '../mail/secret-words'
import { announceAccessChange } from '../platform/announce'
import { config } from '../platform/config'
import { newId } from '../platform/id'
import { logAccountChange } from '../platform/log'
import { addressOf, localeOf } from '../releases/release-readers'
import { hashPassword } from './password'
import { emailKey, enter, type Entered, isPasswordAllowed } from './users'

// Users set their password by the secret address of an invitation, or of a message after they have forgotten it.

type Access = OfficeAccess<'manage users'>
type User = typeof users.$inferSelect
type Kind = 'invitation' | 'reset'

/** The cookie that keeps the secret of an opened address for the page where the password is chosen. */
export const accountLinkCookie = 'attache-account-link'

const dayMs = 24 * 60 * 60 * 1000
const validMs = { invitation: 7 * dayMs, reset: dayMs / 12 }

/** Adds users without a password and sends each of them an invitation. `taken`: addresses that have an account. */
export async function inviteUsers(
  { viewer }: Access,
  emails: readonly string[],
  officeRole: OfficeRole,
  now = new Date(),
): Promise<{ invited: string[]; taken: string[] }> {
  const addresses = [...new Set(emails.map(emailKey))]
  const outcome = await transact(db(), function* (tx): Steps<{ invited: User[]; taken: string[] }> {
    const known = yield* run(tx.select().from(users).where(inArray(users.email, addresses)))
    const taken = known.map(({ email }) => email)
    const invited: User[] = []
    for (const email of addresses) {
      if (taken.includes(email)) continue
      const name = yield* nameFor(tx, email)
      const user = { id: newId(), email, name, officeRole, createdAt: now }
      const [made] = yield* run(tx.insert(users).values(user).returning())
      if (!made) continue
      yield* noteEntry(
        tx,
        viewer,
        { subject: 'user', subjectId: made.id, verb: 'add', edit: { name, email, officeRole } },
        now,
      )
      yield* sendLink(tx, made, 'invitation', viewer.id, now)
      invited.push(made)
    }
    return { invited, taken }
  })
  for (const { id } of outcome.invited) logAccountChange('created', id)
  if (outcome.invited.length > 0) wakeMail()
  return { invited: outcome.invited.map(({ email }) => email), taken: outcome.taken }
}

/** Sends an invitation again, valid for another seven days; the earlier address stops. `false` if there is none. */
export async function inviteAgain({ viewer }: Access, userId: string, now = new Date()): Promise<boolean> {
  const isSent = await transact(db(), function* (tx): Steps<boolean> {
    const user = yield* invitedUser(tx, userId)
    if (user) yield* sendLink(tx, user, 'invitation', viewer.id, now)
    return user !== undefined
  })
  if (isSent) wakeMail()
  return isSent
}

/** Withdraws an invitation that was not accepted, with its account. `false` if there is none. */
export function withdrawInvitation({ viewer }: Access, userId: string, now = new Date()): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const user = yield* invitedUser(tx, userId)
    if (!user) return false
    yield* run(tx.delete(messages).where(and(eq(messages.userId, userId), isNull(messages.sentAt))))
    yield* run(tx.delete(users).where(eq(users.id, userId)))
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: userId, verb: 'withdraw', edit: {} }, now)
    return true
  })
}

/** Makes an address by which the user sets a new password, for an administrator to hand over. `null` without user. */
export async function makeResetLink({ viewer }: Access, userId: string, now = new Date()): Promise<string | null> {
  const made = await transact(db(), function* (tx): Steps<boolean> {
    const [user] = yield* run(
      tx
        .select()
        .from(users)
        .where(and(eq(users.id, userId), isNull(users.kind), isNull(users.disabledAt))),
    )
    if (!user) return false
    yield* storeLink(tx, user.id, user.passwordHash === null ? 'invitation' : 'reset', viewer.id, now)
    return true
  })
  return made ? accountLinkUrl(userId, now) : null
}

/** The address of a user that is still valid; `null` without one. */
async function accountLinkUrl(userId: string, now: Date): Promise<string | null> {
  const [link] = await db()
    .select()
    .from(accountLinks)
    .where(and(eq(accountLinks.userId, userId), gt(accountLinks.expiresAt, now)))
  return link ? knownAccountLinkUrl(link) : null
}

/** Sends an address for a new password, if there is such an account. The caller limits the number of requests. */
export async function requestReset(email: string, now = new Date()): Promise<void> {
  const isSent = await transact(db(), function* (tx): Steps<boolean> {
    const [user] = yield* run(
      tx
        .select()
        .from(users)
        .where(and(eq(users.email, emailKey(email)), isNull(users.kind), isNull(users.disabledAt))),
    )
    if (!user || !isPasswordAllowed(user.email)) return false
    yield* sendLink(tx, user, user.passwordHash === null ? 'invitation' : 'reset', null, now)
    return true
  })
  if (isSent) wakeMail()
}

/** Whose address this is; `null` if it is unknown, expired or used. */
export async function accountLinkByToken(
  token: string,
  now = new Date(),
): Promise<{ kind: Kind; user: Pick<User, 'id' | 'name' | 'email' | 'officeRole'> } | null> {
  const [row] = await db()
    .select({ kind: accountLinks.kind, user: users })
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .where(validLink(token, now))
  return row && isPasswordAllowed(row.user.email) ? row : null
}

/** Sets the user's password, and their name if given; lets them in here and signs them out everywhere else. */
export async function takeAccountLink(
  token: string,
  { name, password }: { name: string | null; password: string },
  now = new Date(),
): Promise<Entered | null> {
  if (!(await accountLinkByToken(token, now))) return null
  const passwordHash = await hashPassword(password)
  const user = await transact(db(), function* (tx): Steps<User | null> {
    const [link] = yield* run(
      tx
        .delete(accountLinks)
        .where(and(eq(accountLinks.tokenHash, hashOfToken(token)), gt(accountLinks.expiresAt, now)))
        .returning(),
    )
    if (!link) return null
    yield* run(tx.delete(sessions).where(eq(sessions.userId, link.userId)))
    const [changed] = yield* run(
      tx
        .update(users)
        .set({ passwordHash, ...(name !== null && { name }) })
        .where(and(eq(users.id, link.userId), isNull(users.disabledAt)))
        .returning(),
    )
    return changed ?? null
  })
  if (!user) return null
  logAccountChange('password-changed', user.id)
  announceAccessChange(user.id)
  return enter(user)
}

function validLink(token: string, now: Date) {
  return and(eq(accountLinks.tokenHash, hashOfToken(token)), gt(accountLinks.expiresAt, now), isNull(users.disabledAt))
}

function* invitedUser(tx: Db, userId: string): Steps<User | undefined> {
  const [user] = yield* run(
    tx
      .select()
      .from(users)
      .where(
        and(eq(users.id, userId), isNull(users.passwordHash), isNull(users.kind), notExists(identityOf(tx, userId))),
      ),
  )
  return user
}

function identityOf(tx: Db, userId: string) {
  return tx.select({ id: identities.id }).from(identities).where(eq(identities.userId, userId))
}

// As the directory names them, otherwise the part before the "@". They can change it when they accept.
function* nameFor(tx: Db, email: string): Steps<string> {
  const [local = email] = email.split('@')
  const found = (yield* run(tx.select({ name: people.name, email: people.email }).from(people))).filter(
    (person) => person.email !== null && emailKey(person.email) === email,
  )
  return found[0] ? fullName(found[0].name, 'en').text : local
}

function* storeLink(tx: Db, userId: string, kind: Kind, createdBy: string | null, now: Date): Steps<void> {
  const nonce = newNonce()
  const tokenHash = hashOfToken(tokenOf('account link', nonce))
  const expiresAt = new Date(now.getTime() + validMs[kind])
  const fresh = { kind, nonce, tokenHash, createdAt: now, createdBy, expiresAt }
  yield* run(
    tx
      .insert(accountLinks)
      .values({ id: newId(), userId, ...fresh })
      .onConflictDoUpdate({ target: accountLinks.userId, set: fresh }),
  )
}

function* sendLink(tx: Db, user: User, kind: Kind, createdBy: string | null, now: Date): Steps<void> {
  yield* storeLink(tx, user.id, kind, createdBy, now)
  const address = addressOf(user.email)
  if (!address) return
  const locale = localeOf([user.locale])
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'accountLinks.mail' })
  // Who has no password to choose only needs to know where to sign in.
  const isByProvider = !isPasswordAllowed(user.email)
  const words = isByProvider ? 'byProvider' : kind
  const link = isByProvider
    ? { label: t('signIn'), href: `${config().publicUrl}/sign-in` }
    : { label: t('choose'), href: accountLinkMark }
  const message = {
    onceKey: `account ${kind} ${user.id} ${now.getTime()}`,
    tripId: null,
    userId: user.id,
    to: { name: user.name, address },
    language: locale,
    subject: t(`${words}.subject`),
    parts: [
      ...textParts(t('dear', { name: user.name })),
      { kind: 'link' as const, text: t(`${words}.text`), ...link },
      ...textParts(t(`${words}.until`)),
    ],
    createdBy,
  }
  yield* queueMessages(tx, [message], now)
}
