import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { and, asc, eq } from 'drizzle-orm'
import { db, type Db } from '../../../db/client'
import { passkeys, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { OfficeRole } from '../../domain/access/roles'
import type { Viewer } from '../access/access'
import { setSessionMethod, startSession } from '../access/session'
import { noteEntry } from '../directory/entry-history'
import { noteAccount } from '../platform/account-note'
import { config } from '../platform/config'
import { newId } from '../platform/id'
import { logAccountChange, logSignInFailed } from '../platform/log'
import { keepChallenge, takeChallenge } from './passkey-challenge'
import { isPasswordAllowed } from './users'

// Passkeys (WebAuthn): a key pair of a device or password manager, which asks for a finger, a face or a PIN. It is both
// factors at once, so no code is asked for. Accounts that may not use passwords may not use them either.

/** Of one account. */
export const mostPasskeys = 20

/** What a passkey is bound to: browsers use it on no other site. */
function site(): { origin: string; host: string } {
  const { publicUrl } = config()
  return { origin: publicUrl, host: new URL(publicUrl).hostname }
}

export type PasskeyLine = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

export function readPasskeys({ id }: Viewer): Promise<PasskeyLine[]> {
  const { name, createdAt, lastUsedAt } = passkeys
  return db()
    .select({ id: passkeys.id, name, createdAt, lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.userId, id))
    .orderBy(asc(createdAt))
}

/** Whether anyone has a passkey, so that the sign-in page offers them. */
export async function hasAnyPasskey(): Promise<boolean> {
  return (await db().select({ id: passkeys.id }).from(passkeys).limit(1)).length > 0
}

/** What the browser needs to make a passkey; `null` if there are too many already. */
export async function offerPasskey({ id, name, email }: Viewer) {
  const known = await db().select().from(passkeys).where(eq(passkeys.userId, id))
  if (known.length >= mostPasskeys) return null
  const options = await generateRegistrationOptions({
    rpName: 'Attaché',
    rpID: site().host,
    userName: email,
    userDisplayName: name,
    userID: new TextEncoder().encode(id),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      ...(transports && { transports: [...transports] }),
    })),
    // The device finds the account by itself, and makes sure that it is its owner.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(options.challenge, id)
  return options
}

/** Adds a passkey that the browser has made. @returns false if it was not made for this account here and now */
export async function addPasskey(viewer: Viewer, name: string, response: RegistrationResponseJSON): Promise<boolean> {
  const { origin, host } = site()
  const challenge = await takeChallenge(viewer.id)
  const verified =
    challenge !== null &&
    (await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
    }).catch(() => null))
  if (!verified || !verified.verified) return false
  const { id: credentialId, publicKey, counter, transports } = verified.registrationInfo.credential
  const row = {
    id: newId(),
    userId: viewer.id,
    credentialId,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter: String(counter),
    transports: transports ?? null,
    name,
    createdAt: new Date(),
    lastUsedAt: null,
  }
  const isAdded = await transact(db(), function* (tx): Steps<boolean> {
    const added = yield* run(tx.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id }))
    if (added.length === 0) return false
    yield* setSessionMethod(tx, viewer.sessionId, 'passkey')
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: viewer.id, verb: 'add passkey', edit: {} })
    return true
  })
  if (isAdded) logAccountChange('second-factor-added', viewer.id)
  return isAdded
}

/** Removes one of the viewer's passkeys. @returns false if there is no such passkey */
export async function removePasskey(viewer: Viewer, id: string): Promise<boolean> {
  const isRemoved = await transact(db(), function* (tx): Steps<boolean> {
    const theirs = and(eq(passkeys.id, id), eq(passkeys.userId, viewer.id))
    if ((yield* run(tx.delete(passkeys).where(theirs).returning({ id: passkeys.id }))).length === 0) return false
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: viewer.id, verb: 'remove passkey', edit: {} })
    return true
  })
  if (isRemoved) logAccountChange('second-factor-removed', viewer.id)
  return isRemoved
}

export function* deletePasskeys(tx: Db, userId: string): Steps<void> {
  yield* run(tx.delete(passkeys).where(eq(passkeys.userId, userId)))
}

/** What the browser needs to sign in with a passkey. It names no account: the device knows which it is for. */
export async function askForPasskey() {
  const options = await generateAuthenticationOptions({ rpID: site().host, userVerification: 'required' })
  await keepChallenge(options.challenge, null)
  return options
}

/** Signs in with a passkey. @returns the user's role in the office; `null` if the passkey is not accepted */
export async function enterWithPasskey(response: AuthenticationResponseJSON): Promise<OfficeRole | null> {
  const [found] = await db()
    .select({ passkey: passkeys, user: users })
    .from(passkeys)
    .innerJoin(users, eq(users.id, passkeys.userId))
    .where(eq(passkeys.credentialId, response.id))
  const isRight = await isAccepted(found?.passkey, response)
  if (!found || !isRight || found.user.disabledAt || !isPasswordAllowed(found.user.email)) {
    const userId = found?.user.id ?? null
    const refused = found?.user.disabledAt ? 'disabled-account' : 'password-not-allowed'
    logSignInFailed(isRight ? refused : 'wrong-passkey', userId)
    await noteAccount(userId ?? 'unknown', 'sign in failed')
    return null
  }
  await startSession(found.user.id, 'passkey')
  return found.user.officeRole
}

async function isAccepted(
  passkey: typeof passkeys.$inferSelect | undefined,
  response: AuthenticationResponseJSON,
): Promise<boolean> {
  const { origin, host } = site()
  const challenge = await takeChallenge(null)
  if (!passkey || challenge === null) return false
  const { id, credentialId, publicKey, counter } = passkey
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
    credential: {
      id: credentialId,
      publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
      counter: Number(counter),
    },
  }).catch(() => null)
  if (!verified?.verified) return false
  const set = { counter: String(verified.authenticationInfo.newCounter), lastUsedAt: new Date() }
  await db().update(passkeys).set(set).where(eq(passkeys.id, id))
  return true
}
