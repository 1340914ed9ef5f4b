import { and, eq, ne } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, office as offices, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { institutionNamed } from '../../domain/directory/directory'
import type { Locale } from '../../domain/text/locales'
import type { OfficeRole } from '../../domain/access/roles'
import { indexKey } from '../../domain/text/search-index'
import type { Viewer } from '../access/access'
import { Refuse } from '../access/action'
import { noteEntry } from '../directory/entry-history'
import { newId } from '../platform/id'
import { config } from '../platform/config'
import { noteAccount } from '../platform/account-note'
import { logAccountChange, logSignInFailed } from '../platform/log'
import { hashPassword, isPassword } from './password'
import { beginSecondStep, endSecondStep, secondStepUser } from '../access/second-step'
import { endSessionsOf, startSession } from '../access/session'
import { hasTotp, takeCode } from './totp'

/** True until the first administrator is created. */
export async function isEmptyInstallation(): Promise<boolean> {
  return (await db().select({ id: users.id }).from(users).limit(1)).length === 0
}

/** E-mail addresses are compared ignoring case and surrounding space. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase()
}

/** Whether this account may sign in with a password: always, unless only the identity provider may be used. */
export function isPasswordAllowed(email: string): boolean {
  const { provider } = config()
  return !provider?.isOnly || provider.passwordAccounts.includes(emailKey(email))
}

/** Whether the viewer can change their own password and details, which both need the present password. */
export async function hasOwnPassword({ id, email }: Viewer): Promise<boolean> {
  const [user] = await db().select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, id))
  return user?.passwordHash != null && isPasswordAllowed(email)
}

/** The id of the account with this address; `null` if there is none. */
export async function accountId(email: string): Promise<string | null> {
  const [user] = await db()
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, emailKey(email)))
  return user?.id ?? null
}

/** A right password. `needsCode`: the session begins only with a code, which is asked for next. */
export type Entered = { role: OfficeRole; needsCode: boolean }

/**
 * Signs in with e-mail address and password. @returns `null` for an unknown account, a deactivated one, one without
 * passwords and a wrong password alike, after the same time.
 */
export async function signIn(email: string, password: string): Promise<Entered | null> {
  const [user] = await db()
    .select()
    .from(users)
    .where(eq(users.email, emailKey(email)))
  const isAllowed = isPasswordAllowed(email)
  const fits = await isPassword(password, user && !user.disabledAt && isAllowed ? user.passwordHash : null)
  if (!user || user.disabledAt || !fits) {
    const why = !isAllowed ? 'password-not-allowed' : user?.disabledAt ? 'disabled-account' : 'wrong-password'
    logSignInFailed(user ? why : 'unknown-account', user?.id ?? null)
    // Also for an unknown account, so that the time does not tell whether there is one.
    await noteAccount(user?.id ?? 'unknown', 'sign in failed')
    return null
  }
  return enter(user)
}

/** Lets in a user whose password was right, or who has just chosen it. */
export async function enter({ id, officeRole }: { id: string; officeRole: OfficeRole }): Promise<Entered> {
  const needsCode = await hasTotp(id)
  if (needsCode) await beginSecondStep(id)
  else await startSession(id, 'password')
  return { role: officeRole, needsCode }
}

/** The user whose code is asked for; `null` if no password was entered shortly before. */
export async function readSecondStep(): Promise<{ id: string; email: string; officeRole: OfficeRole } | null> {
  const userId = await secondStepUser()
  if (userId === null) return null
  const [user] = await db().select().from(users).where(eq(users.id, userId))
  return user && !user.disabledAt && isPasswordAllowed(user.email) && (await hasTotp(userId)) ? user : null
}

/** Completes a sign-in with a one-time code or a recovery code. @returns whether the code is right */
export async function enterWithCode(userId: string, code: string): Promise<boolean> {
  if (!(await takeCode(userId, code))) {
    logSignInFailed('wrong-code', userId)
    await noteAccount(userId, 'sign in failed')
    return false
  }
  await endSecondStep()
  await startSession(userId, 'code')
  return true
}

/** Stores the language a user has chosen, which is then used for their mail. */
export async function rememberLocale({ id }: Viewer, locale: Locale): Promise<void> {
  await transact(db(), function* (tx) {
    yield* run(tx.update(users).set({ locale }).where(eq(users.id, id)))
  })
}

export type FirstAdministrator = {
  name: string
  email: string
  password: string
  institution: string
  acronym: string | null
  language: string
  timeZone: string
}

/** Creates the first administrator and the home institution of an empty installation. @throws Refuse afterwards */
export async function makeFirstAdministrator(first: FirstAdministrator, refusal: string): Promise<void> {
  // Checked again below in the transaction; this early check keeps strangers from having passwords hashed at will.
  if (!(await isEmptyInstallation())) throw new Refuse(refusal)
  const passwordHash = await hashPassword(first.password)
  const userId = newId()
  const homeId = newId()
  const name = { [first.language]: first.institution }
  const now = new Date()
  const made = await transact(db(), function* (tx) {
    const taken = yield* run(tx.select({ id: users.id }).from(users).limit(1))
    if (taken.length > 0) return false
    yield* run(
      tx.insert(institutions).values({
        id: homeId,
        ...institutionNamed(name),
        acronym: first.acronym,
        kind: 'university',
        timeZone: first.timeZone,
        searchKey: indexKey(first.institution),
        revision: 1,
        createdAt: now,
        updatedAt: now,
      }),
    )
    yield* run(tx.insert(offices).values({ id: 'office', homeInstitutionId: homeId, sample: false }))
    yield* run(
      tx.insert(users).values({
        id: userId,
        email: emailKey(first.email),
        name: first.name,
        passwordHash,
        officeRole: 'administrator',
        createdAt: now,
      }),
    )
    return true
  })
  if (!made) throw new Refuse(refusal)
  logAccountChange('created', userId)
  await startSession(userId, 'password')
}

/** Whether this is the viewer's own password, which is asked for before what protects the account is changed. */
export async function isOwnPassword(viewer: Viewer, password: string): Promise<boolean> {
  const [user] = await db().select().from(users).where(eq(users.id, viewer.id))
  return user !== undefined && isPasswordAllowed(user.email) && (await isPassword(password, user.passwordHash))
}

/** Changes the viewer's own password and signs out all other devices. @returns false if `current` is wrong */
export async function changePassword(viewer: Viewer, current: string, next: string): Promise<boolean> {
  const [user] = await db().select().from(users).where(eq(users.id, viewer.id))
  if (!user || !isPasswordAllowed(user.email) || !(await isPassword(current, user.passwordHash))) return false
  await db()
    .update(users)
    .set({ passwordHash: await hashPassword(next) })
    .where(eq(users.id, viewer.id))
  await endSessionsOf(viewer.id, viewer.sessionId)
  await noteAccount(viewer.id, 'change password')
  logAccountChange('password-changed', viewer.id)
  return true
}

/** Whether users may change their own address. With a provider, the first sign-in there finds the account by it. */
export function isOwnEmailEditable(): boolean {
  return config().provider === null
}

/** Changes the viewer's own name and e-mail address. `taken`: another account has this address. */
export async function changeDetails(
  viewer: Viewer,
  details: { name: string; email: string },
  password: string,
): Promise<'done' | 'wrong password' | 'taken' | 'fixed email'> {
  const [user] = await db().select().from(users).where(eq(users.id, viewer.id))
  if (!user || !isPasswordAllowed(user.email) || !(await isPassword(password, user.passwordHash)))
    return 'wrong password'
  if (emailKey(details.email) !== user.email && !isOwnEmailEditable()) return 'fixed email'
  const to = { name: details.name, email: emailKey(details.email) }
  return transact(db(), function* (tx): Steps<'done' | 'taken'> {
    const other = and(eq(users.email, to.email), ne(users.id, viewer.id))
    if ((yield* run(tx.select({ id: users.id }).from(users).where(other))).length > 0) return 'taken'
    yield* run(tx.update(users).set(to).where(eq(users.id, viewer.id)))
    const from = { name: user.name, email: user.email }
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: viewer.id, verb: 'change', edit: { from, to } })
    return 'done'
  })
}
