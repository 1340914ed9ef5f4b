import { randomBytes } from 'node:crypto'
import { and, count, eq, isNotNull, lt } from 'drizzle-orm'
import { decode, encode } from 'next-auth/jwt'
import { Secret, TOTP } from 'otpauth'
import { db, type Db } from '../../../db/client'
import { recoveryCodes, totpSecrets } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import {
  isOneTimeCode,
  normalCode,
  recoveryCodeBytes,
  recoveryCodeCount,
  recoveryCodeOf,
} from '../../domain/access/recovery-code'
import type { Viewer } from '../access/access'
import { hashOfToken } from '../access/secret-token'
import { endSessionsOf, setSessionMethod } from '../access/session'
import { type QrCode, qrCode } from '../calendar/qr-code'
import { noteEntry } from '../directory/entry-history'
import { config } from '../platform/config'
import { newId } from '../platform/id'
import { logAccountChange } from '../platform/log'

// One-time codes of an app (TOTP, RFC 6238) as the second factor of accounts with a password, and recovery codes.

const stepMs = 30_000
/** Steps before and after the current one whose codes are accepted: clocks of phones are not exact. */
const tolerance = 1

export type TotpState = {
  /** When one-time codes were turned on; `null`: they are not asked for. */
  onSince: Date | null
  recoveryCodesLeft: number
}

/** Whether signing in to this account takes a one-time code. */
export async function hasTotp(userId: string): Promise<boolean> {
  return (await confirmedSecret(userId)) !== null
}

export async function readTotpState({ id }: Viewer): Promise<TotpState> {
  const [left] = await db().select({ n: count() }).from(recoveryCodes).where(eq(recoveryCodes.userId, id))
  return { onSince: (await confirmedSecret(id))?.confirmedAt ?? null, recoveryCodesLeft: left?.n ?? 0 }
}

/** What an app needs: the secret as text, and a QR code that contains it. */
export type TotpOffer = { secret: string; code: QrCode }

/** Makes a new secret, which is not asked for until a code has confirmed it. `null` if codes are on already. */
export async function offerTotp({ id, email }: Viewer, now = new Date()): Promise<TotpOffer | null> {
  const secret = new Secret({ size: 20 })
  const sealedSecret = await seal(id, secret)
  const isMade = await transact(db(), function* (tx): Steps<boolean> {
    const [known] = yield* run(tx.select().from(totpSecrets).where(eq(totpSecrets.userId, id)))
    if (known?.confirmedAt) return false
    yield* run(tx.delete(totpSecrets).where(eq(totpSecrets.userId, id)))
    const row = { id: newId(), userId: id, sealedSecret, createdAt: now, confirmedAt: null, lastStep: 0 }
    yield* run(tx.insert(totpSecrets).values(row))
    return true
  })
  if (!isMade) return null
  const issuer = `Attaché (${new URL(config().publicUrl).hostname})`
  const url = new TOTP({ issuer, label: email, secret }).toString()
  return { secret: secret.base32.replaceAll(/.{4}(?!$)/g, '$& '), code: qrCode(url) }
}

/**
 * Turns one-time codes on with the first code of the app, and signs out all other devices. @returns the recovery codes,
 * which are shown only once; `null` if the code is wrong
 */
export async function confirmTotp(viewer: Viewer, typed: string, now = new Date()): Promise<string[] | null> {
  const [row] = await db().select().from(totpSecrets).where(eq(totpSecrets.userId, viewer.id))
  const step = row && !row.confirmedAt ? await stepOf(row, normalCode(typed), now) : null
  if (!row || step === null) return null
  const codes = newRecoveryCodes()
  const isOn = await transact(db(), function* (tx): Steps<boolean> {
    const set = { confirmedAt: now, lastStep: step }
    const same = and(eq(totpSecrets.id, row.id), lt(totpSecrets.lastStep, step))
    if ((yield* run(tx.update(totpSecrets).set(set).where(same).returning())).length === 0) return false
    yield* storeRecoveryCodes(tx, viewer.id, codes, now)
    yield* setSessionMethod(tx, viewer.sessionId, 'code')
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: viewer.id, verb: 'turn on codes', edit: {} }, now)
    return true
  })
  if (!isOn) return null
  logAccountChange('second-factor-added', viewer.id)
  await endSessionsOf(viewer.id, viewer.sessionId)
  return codes
}

/** Replaces the recovery codes. @returns the new ones; `null` if one-time codes are off */
export async function renewRecoveryCodes(viewer: Viewer, now = new Date()): Promise<string[] | null> {
  if (!(await hasTotp(viewer.id))) return null
  const codes = newRecoveryCodes()
  await transact(db(), function* (tx) {
    yield* storeRecoveryCodes(tx, viewer.id, codes, now)
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: viewer.id, verb: 'renew recovery codes', edit: {} }, now)
  })
  return codes
}

/** Turns one-time codes off, with the recovery codes. */
export async function turnOffTotp(viewer: Viewer): Promise<void> {
  await transact(db(), function* (tx) {
    yield* deleteTotp(tx, viewer.id)
    yield* setSessionMethod(tx, viewer.sessionId, 'password', 'code')
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: viewer.id, verb: 'turn off codes', edit: {} })
  })
  logAccountChange('second-factor-removed', viewer.id)
}

export function* deleteTotp(tx: Db, userId: string): Steps<void> {
  yield* run(tx.delete(totpSecrets).where(eq(totpSecrets.userId, userId)))
  yield* run(tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)))
}

/** Whether this is a one-time code or a recovery code of the account. Each is accepted once. */
export async function takeCode(userId: string, typed: string, now = new Date()): Promise<boolean> {
  const code = normalCode(typed)
  return isOneTimeCode(code) ? takeOneTimeCode(userId, code, now) : takeRecoveryCode(userId, code, now)
}

async function takeOneTimeCode(userId: string, code: string, now: Date): Promise<boolean> {
  const row = await confirmedSecret(userId)
  const step = row && (await stepOf(row, code, now))
  if (!row || step === null) return false
  // Of several requests with the same code, one raises the step.
  const used = await transact(db(), (tx) =>
    run(
      tx
        .update(totpSecrets)
        .set({ lastStep: step })
        .where(and(eq(totpSecrets.id, row.id), lt(totpSecrets.lastStep, step)))
        .returning({ id: totpSecrets.id }),
    ),
  )
  return used.length > 0
}

function takeRecoveryCode(userId: string, code: string, now: Date): Promise<boolean> {
  const isTheirs = and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, hashOfToken(code)))
  return transact(db(), function* (tx): Steps<boolean> {
    const used = yield* run(tx.delete(recoveryCodes).where(isTheirs).returning({ id: recoveryCodes.id }))
    if (used.length === 0) return false
    const note = { subject: 'user', subjectId: userId, verb: 'use recovery code', edit: {} } as const
    yield* noteEntry(tx, { id: userId }, note, now)
    return true
  })
}

async function confirmedSecret(userId: string) {
  const isTheirs = and(eq(totpSecrets.userId, userId), isNotNull(totpSecrets.confirmedAt))
  const [row] = await db().select().from(totpSecrets).where(isTheirs)
  return row ?? null
}

/** The time step that the code is of; `null` if it is wrong. */
async function stepOf(
  { userId, sealedSecret }: typeof totpSecrets.$inferSelect,
  code: string,
  now: Date,
): Promise<number | null> {
  const secret = await unseal(userId, sealedSecret)
  const timestamp = now.getTime()
  const away = secret && new TOTP({ secret }).validate({ token: code, timestamp, window: tolerance })
  return away === null ? null : Math.floor(timestamp / stepMs) + away
}

function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => recoveryCodeOf(randomBytes(recoveryCodeBytes)))
}

function* storeRecoveryCodes(tx: Db, userId: string, codes: readonly string[], now: Date): Steps<void> {
  yield* run(tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)))
  const rows = codes.map((code) => ({
    id: newId(),
    userId,
    codeHash: hashOfToken(normalCode(code)),
    createdAt: now,
  }))
  yield* run(tx.insert(recoveryCodes).values(rows))
}

const salt = 'one-time codes'
const centurySeconds = 100 * 365 * 24 * 60 * 60

/** Encrypts a secret for the database, for one account. */
function seal(userId: string, secret: Secret): Promise<string> {
  const token = { sub: userId, secret: secret.base32 }
  return encode({ token, secret: config().authSecret, salt, maxAge: centurySeconds })
}

// With another secret of the installation nothing can be read, and only recovery codes work.
async function unseal(userId: string, sealed: string): Promise<Secret | null> {
  const claims = await decode({ token: sealed, secret: config().authSecret, salt }).catch(() => null)
  return claims?.sub === userId && typeof claims.secret === 'string' ? Secret.fromBase32(claims.secret) : null
}
