import { eq } from 'drizzle-orm'
import { statutoryEntries, statutoryReports } from './schema'
import { type Db, run, type Steps } from './transact'

type Entry = typeof statutoryEntries.$inferSelect

/** What was entered for the statutory report of a deleted trip, as JSON; `null` if nothing was. */
export type StatutorySnapshot = {
  report: typeof statutoryReports.$inferSelect
  entries: (Omit<Entry, 'editedAt'> & { editedAt: string })[]
}

/** Reads the parts of the statutory report that are deleted with its trip. */
export function* readStatutorySnapshot(tx: Db, tripId: string): Steps<StatutorySnapshot | null> {
  const [report] = yield* run(tx.select().from(statutoryReports).where(eq(statutoryReports.tripId, tripId)))
  if (!report) return null
  const entries = yield* run(tx.select().from(statutoryEntries).where(eq(statutoryEntries.tripId, tripId)))
  return { report, entries: entries.map((entry) => ({ ...entry, editedAt: entry.editedAt.toISOString() })) }
}

/** Restores it with its trip. `user` returns `null` for users who no longer exist. */
export function* restoreStatutory(
  tx: Db,
  { report, entries }: StatutorySnapshot,
  user: (id: string | null) => string | null,
): Steps<void> {
  yield* run(tx.insert(statutoryReports).values(report))
  for (const entry of entries) {
    yield* run(
      tx
        .insert(statutoryEntries)
        .values({ ...entry, editedAt: new Date(entry.editedAt), editedBy: user(entry.editedBy) }),
    )
  }
}
