import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { nameChecks } from '../../../db/schema'
import { type CheckLanguage, isCheckLanguage } from '../../domain/name-check/name-check'
import { Refused } from '../access/access'
import { isTiredOfChecks, noteWrongCheck } from '../access/rate-limit'

// A host has no account: the address they were sent is what lets them in, and only to what is about them. Every
// function behind their page takes a CheckAccess; only this file can make one.

declare const proven: unique symbol

/** Proof that the reader holds the address of one name check that still works. */
export type CheckAccess = {
  readonly [proven]: 'answer name check'
  readonly checkId: string
  readonly tripId: string
  readonly personId: string
  readonly language: CheckLanguage
  readonly expiresAt: Date
  /** Of the secret that was shown: another may have taken its place since. */
  readonly tokenHash: string
}

/** Thrown where an address of the network has asked for too many name checks that there are not. */
export class TooManyChecks extends Error {}

// Longer than any; what is longer is cut, and so is none.
const longestToken = 100

/** A new secret for an address, 192 random bits, and its hash. The hash is all that may be kept. */
export function newCheckToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, tokenHash: hashOf(token) }
}

/**
 * The access that an address gives. Unknown, malformed, expired and revoked ones go the same way through the same
 * query and are refused alike. @throws Refused 'not found' @throws TooManyChecks
 */
export async function checkAccess(token: string, from: string, now = new Date()): Promise<CheckAccess> {
  if (await isTiredOfChecks(from, now)) throw new TooManyChecks()
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
    await noteWrongCheck(from, now)
    throw new Refused('not found')
  }
  return { ...row, language: isCheckLanguage(row.language) ? row.language : 'en' } as CheckAccess
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
