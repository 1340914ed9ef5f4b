import { createHash } from 'node:crypto'
import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { attempts } from '../../../db/schema'
import { run, transact } from '../../../db/transact'

// Failed sign-ins are counted per account and per client address, and invalid name check links per client address. The
// counts are in the database, so that several server processes share them.

const windowMs = 15 * 60 * 1000
const limits = { account: 10, address: 50, check: 50 }

/** Counts an attempt and returns whether it is allowed. There may be no account for `email`. */
export async function allowAttempt(email: string, address: string, now = new Date()): Promise<boolean> {
  const opened = new Date(now.getTime() - windowMs)
  const keys = [
    { key: keyOf('account', email), limit: limits.account },
    { key: keyOf('address', address), limit: limits.address },
  ]
  return transact(db(), function* (tx) {
    yield* run(tx.delete(attempts).where(lt(attempts.windowStartedAt, opened)))
    let allowed = true
    for (const { key, limit } of keys) {
      const [row] = yield* run(
        tx
          .insert(attempts)
          .values({ key, count: 1, windowStartedAt: now })
          .onConflictDoUpdate({ target: attempts.key, set: { count: sql`${attempts.count} + 1` } })
          .returning(),
      )
      if (!row || row.count > limit) allowed = false
    }
    return allowed
  })
}

/** Resets the attempts of an account after a successful sign-in. */
export async function resetAttempts(email: string, address: string): Promise<void> {
  await db()
    .delete(attempts)
    .where(eq(attempts.key, keyOf('account', email)))
  await db()
    .update(attempts)
    .set({ count: sql`${attempts.count} - 1` })
    .where(inArray(attempts.key, [keyOf('address', address)]))
}

/** True if a client address has opened too many invalid name check links. */
export async function isOverCheckLimit(address: string, now = new Date()): Promise<boolean> {
  const [row] = await db()
    .select({ count: attempts.count })
    .from(attempts)
    .where(
      and(eq(attempts.key, keyOf('check', address)), gte(attempts.windowStartedAt, new Date(now.getTime() - windowMs))),
    )
  return row !== undefined && row.count >= limits.check
}

/** Counts an invalid name check link. */
export async function countFailedCheck(address: string, now = new Date()): Promise<void> {
  const opened = new Date(now.getTime() - windowMs)
  await transact(db(), function* (tx) {
    yield* run(tx.delete(attempts).where(lt(attempts.windowStartedAt, opened)))
    yield* run(
      tx
        .insert(attempts)
        .values({ key: keyOf('check', address), count: 1, windowStartedAt: now })
        .onConflictDoUpdate({ target: attempts.key, set: { count: sql`${attempts.count} + 1` } }),
    )
  })
}

// Hashed, so that the database contains no e-mail or network addresses of attempts.
function keyOf(kind: keyof typeof limits, value: string): string {
  return `${kind}:${createHash('sha256').update(value.trim().toLowerCase()).digest('base64url')}`
}
