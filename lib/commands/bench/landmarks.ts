import { asc, desc, eq, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { items, reportRevisions, tripRoles, trips, users } from '../../../db/schema'
import { sampleAccounts } from '../../../db/sample-office'
import { addressOfFeed } from './feed'
import { publishSample } from './publish'

/**
 * What of the sample office is visited: the trip with the longest programme among the member's, an item of it, a word
 * that it is found by and no invented trip is, an article, the path of the member's calendar.
 */
export type Landmarks = { tripId: string; itemId: string; word: string; slug: string; feed: string }

/** Finds them, and publishes an article if there is none. */
export async function landmarks(): Promise<Landmarks> {
  const email = sampleAccounts.find(({ role }) => role === 'member')!.email
  const theirs = await db()
    .select({ tripId: tripRoles.tripId, itemId: items.id })
    .from(tripRoles)
    .innerJoin(users, eq(users.id, tripRoles.userId))
    .innerJoin(items, eq(items.tripId, tripRoles.tripId))
    .where(eq(users.email, email))
    .orderBy(asc(items.tripId), asc(items.position))
  const counts = new Map<string, number>()
  for (const { tripId } of theirs) counts.set(tripId, (counts.get(tripId) ?? 0) + 1)
  const [tripId] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  const item = theirs.find((one) => one.tripId === tripId)
  if (!tripId || !item) throw new Error('The sample member is on no trip with a programme')
  return {
    tripId,
    itemId: item.itemId,
    word: await wordOf(tripId),
    slug: (await article()) ?? (await publishSample(tripId)),
    feed: await addressOfFeed(tripId, email),
  }
}

async function wordOf(tripId: string): Promise<string> {
  const [row] = await db().select({ title: trips.title }).from(trips).where(eq(trips.id, tripId))
  const word = Object.values(row?.title ?? {})
    .join(' ')
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)[0]
  if (!word) throw new Error(`The sample trip ${tripId} has no title to be found by`)
  return word
}

async function article(): Promise<string | null> {
  const [row] = await db()
    .select({ slug: reportRevisions.slug })
    .from(reportRevisions)
    .where(isNull(reportRevisions.withdrawnAt))
    .orderBy(desc(reportRevisions.publishedAt), asc(reportRevisions.id))
    .limit(1)
  return row?.slug ?? null
}
