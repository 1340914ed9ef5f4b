import { and, asc, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { releases, shownReleases } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { TripAccess } from '../access/access'

/** The numbers of the versions that the viewer was shown, in order. */
export async function shownVersions({ tripId, viewer }: TripAccess<'see trip'>): Promise<number[]> {
  const rows = await db()
    .select({ number: shownReleases.number })
    .from(shownReleases)
    .where(and(eq(shownReleases.tripId, tripId), eq(shownReleases.userId, viewer.id)))
    .orderBy(asc(shownReleases.number))
  return rows.map(({ number }) => number)
}

/** Records that the viewer was shown version `number`. `false` if there is no such version. */
export async function recordShown(access: TripAccess<'see trip'>, number: number, now = new Date()): Promise<boolean> {
  // The page is opened many times: only the first one writes.
  if ((await shownVersions(access)).includes(number)) return true
  const { tripId, viewer } = access
  return transact(db(), function* (tx): Steps<boolean> {
    const [there] = yield* run(
      tx
        .select({ number: releases.number })
        .from(releases)
        .where(and(eq(releases.tripId, tripId), eq(releases.number, number))),
    )
    if (!there) return false
    yield* run(tx.insert(shownReleases).values({ tripId, userId: viewer.id, number, at: now }).onConflictDoNothing())
    return true
  })
}
