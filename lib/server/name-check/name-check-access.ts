import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { nameChecks } from '../../../db/schema'
import { type CheckLanguage, isCheckLanguage } from '../../domain/name-check/name-check'
import { Refused } from '../access/access'
import { countFrom } from '../access/rate-limit'

// Hosts have no account: the secret address grants access to what is about them, and nothing else. Every function
// behind their page takes a CheckAccess; only this file can create one.

declare const proven: unique symbol

/** Proof that the reader has the valid address of one name check. */
export type CheckAccess = {
  readonly [proven]: 'answer name check'
  readonly checkId: string
  readonly tripId: string
  readonly personId: string
  readonly language: CheckLanguage
  readonly expiresAt: Date
  /** The hash of the secret used: it may have been replaced since. */
  readonly tokenHash: string
}

/** Thrown if a network address has requested too many name checks that do not exist. */
export class TooManyChecks extends Error {}

// Longer than any token. Longer input is cut off and is therefore invalid.
const longestToken = 100

/** A new secret for an address, 192 random bits, and its hash. Only the hash may be stored. */
export function newCheckToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, tokenHash: hashOf(token) }
}

/**
 * The access granted by an address. Unknown, malformed, expired and revoked addresses run the same query and get the
 * same refusal. @throws Refused 'not found' @throws TooManyChecks
 */
export async function checkAccess(token: string, from: string, now = new Date()): Promise<CheckAccess> {
  const [row] = await db()
    .select({
      checkId: nameChecks.id,
      tripId: nameChecks.tripId,
      personId: nameChecks.personId,
      language: nameChecks.language,
      expiresAt: nameChecks.expiresAt,
      tokenHash: nameChecks.tokenHash,
    })
    .from(nameChecks)
    .where(
      and(
        eq(nameChecks.tokenHash, hashOf(token.slice(0, longestToken))),
        isNull(nameChecks.revokedAt),
        gt(nameChecks.expiresAt, now),
      ),
    )
  if (!row) {
    if (!(await countFrom('invalid link', from))) throw new TooManyChecks()
    throw new Refused('not found')
  }
  return { ...row, language: isCheckLanguage(row.language) ? row.language : 'en' } as CheckAccess
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
