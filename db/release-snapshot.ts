import { eq } from 'drizzle-orm'
import { acknowledgements, releases, shownReleases } from './schema'
import { type Db, run, type Steps } from './transact'

type Release = typeof releases.$inferSelect
type Acknowledgement = typeof acknowledgements.$inferSelect
type Shown = typeof shownReleases.$inferSelect

/** The releases of a deleted trip and their acknowledgements, as JSON. Messages are not included. */
export type ReleaseSnapshot = {
  releases: (Omit<Release, 'releasedAt'> & { releasedAt: string })[]
  acknowledgements: (Omit<Acknowledgement, 'at'> & { at: string })[]
  /** Missing in old snapshots. */
  shown?: (Omit<Shown, 'at'> & { at: string })[]
}

export function* readReleaseSnapshot(tx: Db, tripId: string): Steps<ReleaseSnapshot> {
  const released = yield* run(tx.select().from(releases).where(eq(releases.tripId, tripId)))
  const seen = yield* run(tx.select().from(acknowledgements).where(eq(acknowledgements.tripId, tripId)))
  const shown = yield* run(tx.select().from(shownReleases).where(eq(shownReleases.tripId, tripId)))
  return {
    releases: released.map((one) => ({ ...one, releasedAt: one.releasedAt.toISOString() })),
    acknowledgements: seen.map((one) => ({ ...one, at: one.at.toISOString() })),
    shown: shown.map((one) => ({ ...one, at: one.at.toISOString() })),
  }
}

/** `user` gives the id of a user who is still there, else `null`. */
export function* restoreReleases(
  tx: Db,
  snapshot: ReleaseSnapshot,
  user: (id: string | null) => string | null,
): Steps<void> {
  for (const one of snapshot.releases)
    yield* run(
      tx.insert(releases).values({ ...one, releasedAt: new Date(one.releasedAt), releasedBy: user(one.releasedBy) }),
    )
  for (const one of snapshot.acknowledgements)
    if (user(one.userId)) yield* run(tx.insert(acknowledgements).values({ ...one, at: new Date(one.at) }))
  for (const one of snapshot.shown ?? [])
    if (user(one.userId)) yield* run(tx.insert(shownReleases).values({ ...one, at: new Date(one.at) }))
}
