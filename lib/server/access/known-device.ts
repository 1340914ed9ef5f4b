import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { config } from '../platform/config'
import { newId } from '../platform/id'
import { hostCookie, setHostCookie } from './cookie-names'

// A device that has signed in has a signed cookie with its own id and the accounts it signed in to. It gives no access:
// wrong passwords from elsewhere do not count against the device.

/** A different key from that of sessions, so that neither token can be used as the other. */
const salt = 'known device'
const lifetimeSeconds = 400 * 24 * 60 * 60
/** A shared computer remembers the last ones. */
const mostAccounts = 8

type KnownDevice = { id: string; accounts: readonly string[] }

/** The id of the requesting device if it has signed in to the account before; otherwise `null`. */
export async function knownDeviceId(userId: string | null): Promise<string | null> {
  const device = userId === null ? null : await readDevice()
  return device && userId !== null && device.accounts.includes(userId) ? device.id : null
}

/** Remembers on the device that it has signed in to an account. */
export async function rememberDevice(userId: string): Promise<void> {
  const known = await readDevice()
  const accounts = [userId, ...(known?.accounts ?? []).filter((id) => id !== userId)].slice(0, mostAccounts)
  const token = await encode({
    token: { device: known?.id ?? newId(), accounts },
    secret: config().authSecret,
    salt,
    maxAge: lifetimeSeconds,
  })
  await setHostCookie(cookie, token, lifetimeSeconds)
}

const cookie = 'attache-device'

async function readDevice(): Promise<KnownDevice | null> {
  const token = (await cookies()).get(hostCookie(cookie))?.value
  if (!token) return null
  const claims = await decode({ token, secret: config().authSecret, salt }).catch(() => null)
  if (typeof claims?.device !== 'string' || !Array.isArray(claims.accounts)) return null
  return { id: claims.device, accounts: claims.accounts.filter((id) => typeof id === 'string') }
}
