import { and, eq, gt, isNull } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { db } from '../../../db/client'
import { passkeyChallenges } from '../../../db/schema'
import { hostCookie, removeHostCookie, setHostCookie } from '../access/cookie-names'
import { newId } from '../platform/id'

// A challenge is kept on the server and belongs to one browser, by a cookie with its id. It is used once.

const cookie = 'attache-passkey'
const lifetimeSeconds = 5 * 60

/** Keeps a challenge for the requesting browser. `userId`: whose passkey is to be made; `null` to sign in. */
export async function keepChallenge(challenge: string, userId: string | null, now = new Date()): Promise<void> {
  const id = newId()
  const expiresAt = new Date(now.getTime() + lifetimeSeconds * 1000)
  await db().insert(passkeyChallenges).values({ id, userId, challenge, expiresAt })
  await setHostCookie(cookie, id, lifetimeSeconds, 'strict')
}

/** The challenge of the requesting browser, which cannot be used again; `null` without one for this purpose. */
export async function takeChallenge(userId: string | null, now = new Date()): Promise<string | null> {
  const id = (await cookies()).get(hostCookie(cookie))?.value
  if (!id) return null
  await removeHostCookie(cookie)
  const isForThis = userId === null ? isNull(passkeyChallenges.userId) : eq(passkeyChallenges.userId, userId)
  const [taken] = await db()
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.id, id), isForThis, gt(passkeyChallenges.expiresAt, now)))
    .returning({ challenge: passkeyChallenges.challenge })
  return taken?.challenge ?? null
}
