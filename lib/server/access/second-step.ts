import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { config } from '../platform/config'
import { hostCookie, removeHostCookie, setHostCookie } from './cookie-names'

// Between the password and the code, the browser has a signed cookie that says whose password was right. It opens
// nothing: the code is still needed.

/** A different key from that of sessions, so that neither token can be used as the other. */
const salt = 'second step'
const cookie = 'attache-second-step'
const lifetimeSeconds = 10 * 60

/** Remembers that the password of an account was right, and that its code is to follow. */
export async function beginSecondStep(userId: string): Promise<void> {
  const token = await encode({ token: { sub: userId }, secret: config().authSecret, salt, maxAge: lifetimeSeconds })
  await setHostCookie(cookie, token, lifetimeSeconds)
}

/** The account whose password was right in this browser a few minutes ago; `null` without one. */
export async function secondStepUser(): Promise<string | null> {
  const token = (await cookies()).get(hostCookie(cookie))?.value
  if (!token) return null
  const claims = await decode({ token, secret: config().authSecret, salt }).catch(() => null)
  return claims?.sub ?? null
}

export async function endSecondStep(): Promise<void> {
  await removeHostCookie(cookie)
}
