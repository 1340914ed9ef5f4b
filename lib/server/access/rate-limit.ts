import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import ipaddr from 'ipaddr.js'
import { RateLimiterDrizzle } from 'rate-limiter-flexible'
import { db, type Db } from '../../../db/client'
import { rateLimits } from '../../../db/schema'
import { retried } from '../../../db/transact'

// A limit that refuses counts only what one client can cause, so that no user can lock out another. What several
// clients share (an account, a campus network) is slowed down instead. The counts are in the database, for all server
// processes.

const quarterHour = 15 * 60
const limits = {
  /** Of a device that has signed in to the account before. */
  device: { points: 10, duration: quarterHour },
  /** Of an account from a network address. */
  pair: { points: 10, duration: quarterHour },
  account: { points: 10, duration: 60 * 60 },
  network: { points: 50, duration: quarterHour },
  /** Passwords asked for within a session. */
  session: { points: 10, duration: quarterHour },
  /** One-time codes and recovery codes after a right password. */
  code: { points: 10, duration: quarterHour },
  /** Names that a planner without a role in the office looks up in the directories. */
  'look up': { points: 100, duration: 60 },
  'invalid link': { points: 50, duration: quarterHour },
  'link code': { points: 5, duration: quarterHour },
  'code mail': { points: 3, duration: quarterHour },
  'reset mail': { points: 3, duration: quarterHour },
  'reset network': { points: 100, duration: quarterHour },
  /** Each step of a sign-in by the identity provider makes requests to it. A campus may share one address. */
  'provider network': { points: 600, duration: quarterHour },
  /** Two for each sign-in with a passkey, which cannot be guessed. */
  'passkey network': { points: 600, duration: quarterHour },
}
type Kind = keyof typeof limits

/** The attempts of an account from one network address while many others fail. */
const pairPointsUnderAttack = 3
const slowestMs = 4_000
/** Sign-ins of one network that may wait at a time, in this process. */
const mostWaiting = 30

/** Who wants to sign in. There may be no account for `email`. `deviceId`: of a device that has signed in to it. */
export type SignInAttempt = { email: string; address: string; deviceId: string | null }

/**
 * Counts an attempt before its password is compared, and waits if there were many for the same account or from the same
 * network. @returns whether it is allowed
 */
export async function allowSignIn({ email, address, deviceId }: SignInAttempt): Promise<boolean> {
  if (deviceId !== null) return count('device', `${deviceId} ${email}`)
  const network = networkOf(address)
  const pair = await points('pair', `${email} ${network}`)
  if (pair > limits.pair.points) return false
  const overAccount = (await points('account', email)) - limits.account.points
  const overNetwork = (await points('network', network)) - limits.network.points
  if (overAccount <= 0 && overNetwork <= 0) return true
  if (pair > pairPointsUnderAttack) return false
  return waitInLine(network, slowDownMs(overAccount, overNetwork))
}

/** Resets what a successful sign-in counted. */
export async function clearSignIn({ email, address, deviceId }: SignInAttempt): Promise<void> {
  if (deviceId !== null) return clear('device', `${deviceId} ${email}`)
  const network = networkOf(address)
  const pair = `${email} ${network}`
  const counted = (await limiter('pair').get(hashOf(pair)))?.consumedPoints ?? 0
  await clear('pair', pair)
  // The failures of others remain.
  for (const [kind, value] of [['account', email] as const, ['network', network] as const])
    await retried(db(), () => limiter(kind).reward(hashOf(value), counted))
}

/** Milliseconds that an attempt has to wait, by how many there were above the limits. */
export function slowDownMs(overAccount: number, overNetwork: number): number {
  return Math.min(slowestMs, Math.max(0, overAccount) * 200 + Math.max(0, overNetwork) * 20)
}

const waiting = new Map<string, number>()

// Without a limit, a flood would occupy the processor with password hashes in spite of the delay.
async function waitInLine(network: string, ms: number): Promise<boolean> {
  const others = waiting.get(network) ?? 0
  if (others >= mostWaiting) return false
  waiting.set(network, others + 1)
  try {
    await wait(ms)
    return true
  } finally {
    const left = (waiting.get(network) ?? 1) - 1
    if (left > 0) waiting.set(network, left)
    else waiting.delete(network)
  }
}

/** Counts an attempt of one kind, and returns whether it is allowed. */
export async function count(kind: Kind, value: string): Promise<boolean> {
  return (await points(kind, value)) <= limits[kind].points
}

/** Counts a request from a network address, and returns whether it is allowed. */
export function countFrom(
  kind: 'invalid link' | 'reset network' | 'provider network' | 'passkey network',
  address: string,
): Promise<boolean> {
  return count(kind, networkOf(address))
}

/** Resets the count of one kind. */
export async function clear(kind: Kind, value: string): Promise<void> {
  await retried(db(), () => limiter(kind).delete(hashOf(value)))
}

async function points(kind: Kind, value: string): Promise<number> {
  const { consumedPoints } = await retried(db(), () => limiter(kind).penalty(hashOf(value)))
  return consumedPoints
}

let limiters: { of: Db; byKind: Map<Kind, RateLimiterDrizzle> } | undefined

function limiter(kind: Kind): RateLimiterDrizzle {
  const of = db()
  if (limiters?.of !== of) limiters = { of, byKind: new Map() }
  const known = limiters.byKind.get(kind)
  if (known) return known
  const made = new RateLimiterDrizzle({
    ...limits[kind],
    storeClient: of,
    schema: rateLimits,
    keyPrefix: kind,
    // The daily purge removes those that have expired.
    clearExpiredByTimeout: false,
  })
  limiters.byKind.set(kind, made)
  return made
}

// One customer of a provider has a whole /64 of IPv6 addresses.
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}

// The database contains no e-mail or network addresses of attempts.
function hashOf(value: string): string {
  return createHash('sha256').update(value.trim().toLowerCase()).digest('base64url')
}
