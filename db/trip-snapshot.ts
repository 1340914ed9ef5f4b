import { eq, inArray } from 'drizzle-orm'
import { emptyRecord } from '../lib/domain/trip/edit'
import type { TripRecord } from '../lib/domain/trip/trip-record'
import { type CommentSnapshot, readCommentSnapshot, restoreComments } from './comment-snapshot'
import { type NoteSnapshot, readNoteSnapshot, restoreNotes } from './note-snapshot'
import { readReleaseSnapshot, type ReleaseSnapshot, restoreReleases } from './release-snapshot'
import { dismissedFlags, overrules, reportBlocks, reports, tripRoles, trips, users } from './schema'
import { readStatutorySnapshot, restoreStatutory, type StatutorySnapshot } from './statutory-snapshot'
import { type Db, run, type Steps } from './transact'
import { checkPeople, derived, writeEntities } from './trip-write'

type JsonRow<Row> = {
  [F in keyof Row]: Row[F] extends Date ? string : Row[F] extends Date | null ? string | null : Row[F]
}

/** A deleted trip with everything that belongs to it, as JSON in the history. A trip can be restored from it. */
export type DeletedTripSnapshot = {
  do: 'create trip'
  record: TripRecord
  createdAt: string
  createdBy: string | null
  roles: { userId: string; role: (typeof tripRoles.$inferSelect)['role'] }[]
  reports?: JsonRow<typeof reports.$inferSelect>[]
  /** Only in old snapshots, from when a trip had one report. */
  report?: JsonRow<typeof reports.$inferSelect> | null
  blocks: JsonRow<typeof reportBlocks.$inferSelect>[]
  overrules?: JsonRow<typeof overrules.$inferSelect>[]
  dismissedFlags?: JsonRow<typeof dismissedFlags.$inferSelect>[]
  /** Missing in old snapshots, from before there was such a report. */
  statutory?: StatutorySnapshot | null
  /** Missing in old snapshots, from before there were releases. */
  released?: ReleaseSnapshot
  /** Missing in old snapshots, from before there were notes, and empty once the trip is restored. */
  notes?: NoteSnapshot
  /** Missing in old snapshots. */
  comments?: CommentSnapshot
}

/** Reads everything that is deleted with a trip, except withdrawn articles. */
export function* readTripSnapshot(tx: Db, tripId: string, record: TripRecord): Steps<DeletedTripSnapshot> {
  const [trip] = yield* run(
    tx.select({ createdAt: trips.createdAt, createdBy: trips.createdBy }).from(trips).where(eq(trips.id, tripId)),
  )
  if (!trip) throw new Error(`There is no trip ${tripId}`)
  const roles = yield* run(
    tx.select({ userId: tripRoles.userId, role: tripRoles.role }).from(tripRoles).where(eq(tripRoles.tripId, tripId)),
  )
  const written = yield* run(tx.select().from(reports).where(eq(reports.tripId, tripId)))
  const blocks =
    written.length > 0
      ? yield* run(
          tx
            .select()
            .from(reportBlocks)
            .where(
              inArray(
                reportBlocks.reportId,
                written.map(({ id }) => id),
              ),
            ),
        )
      : []
  const ruled =
    blocks.length > 0
      ? yield* run(
          tx
            .select()
            .from(overrules)
            .where(
              inArray(
                overrules.blockId,
                blocks.map(({ id }) => id),
              ),
            ),
        )
      : []
  const dismissed =
    written.length > 0
      ? yield* run(
          tx
            .select()
            .from(dismissedFlags)
            .where(
              inArray(
                dismissedFlags.reportId,
                written.map(({ id }) => id),
              ),
            ),
        )
      : []
  return {
    do: 'create trip',
    record,
    createdAt: trip.createdAt.toISOString(),
    createdBy: trip.createdBy,
    roles,
    reports: written.map((report) => ({ ...report, createdAt: report.createdAt.toISOString() })),
    blocks: blocks.map((block) => ({ ...block, editedAt: block.editedAt?.toISOString() ?? null })),
    overrules: ruled.map((one) => ({ ...one, at: one.at.toISOString() })),
    dismissedFlags: dismissed.map((one) => ({ ...one, at: one.at.toISOString() })),
    statutory: yield* readStatutorySnapshot(tx, tripId),
    released: yield* readReleaseSnapshot(tx, tripId),
    notes: yield* readNoteSnapshot(tx, tripId),
    comments: yield* readCommentSnapshot(tx, tripId),
  }
}

/** Writes a trip's record, without roles, reports and releases. */
export function* insertTrip(
  tx: Db,
  id: string,
  record: TripRecord,
  { version, createdAt, createdBy }: { version: number; createdAt: Date; createdBy: string | null },
): Steps<void> {
  yield* run(
    tx.insert(trips).values({ ...record.trip, ...(yield* derived(tx, record)), id, version, createdAt, createdBy }),
  )
  yield* writeEntities(tx, id, record)
}

/** Restores a deleted trip under its old id, without roles and names of users who no longer exist. */
export function* restoreSnapshot(tx: Db, tripId: string, version: number, snapshot: DeletedTripSnapshot): Steps<void> {
  const { roles, blocks, statutory } = snapshot
  // Old snapshots lack lists that were added to trips later.
  const record = { ...emptyRecord(snapshot.record.trip), ...snapshot.record }
  const ruled = snapshot.overrules ?? []
  const dismissed = snapshot.dismissedFlags ?? []
  const named = [
    snapshot.createdBy,
    ...roles.map(({ userId }) => userId),
    ...blocks.map(({ editedBy }) => editedBy),
    ...ruled.map(({ byId }) => byId),
    ...dismissed.map(({ byId }) => byId),
    ...(statutory?.entries ?? []).map(({ editedBy }) => editedBy),
    ...(snapshot.released?.releases ?? []).map(({ releasedBy }) => releasedBy),
    ...(snapshot.released?.acknowledgements ?? []).map(({ userId }) => userId),
    ...(snapshot.released?.shown ?? []).map(({ userId }) => userId),
    ...[...(snapshot.record.nextStep ?? []), ...(snapshot.record.task ?? [])].map(({ ownerId }) => ownerId ?? null),
    ...(snapshot.comments ?? []).flatMap(({ authorId, resolvedBy }) => [authorId, resolvedBy]),
    ...(snapshot.notes ?? []).flatMap(({ userId, settledBy }) => [userId, settledBy]),
  ]
  const here = yield* existing(tx, named)
  const user = (id: string | null) => (id !== null && here.has(id) ? id : null)
  yield* checkPeople(tx, null, record)
  yield* insertTrip(tx, tripId, withOwners(record, user), {
    version,
    createdAt: new Date(snapshot.createdAt),
    createdBy: user(snapshot.createdBy),
  })
  for (const { userId, role } of roles)
    if (here.has(userId)) yield* run(tx.insert(tripRoles).values({ tripId, userId, role }))
  for (const report of snapshot.reports ?? (snapshot.report ? [snapshot.report] : []))
    yield* run(tx.insert(reports).values({ ...report, createdAt: new Date(report.createdAt) }))
  for (const block of blocks) {
    const editedAt = block.editedAt === null ? null : new Date(block.editedAt)
    yield* run(tx.insert(reportBlocks).values({ ...block, editedAt, editedBy: user(block.editedBy) }))
  }
  for (const one of ruled)
    yield* run(tx.insert(overrules).values({ ...one, at: new Date(one.at), byId: user(one.byId) }))
  for (const one of dismissed)
    yield* run(tx.insert(dismissedFlags).values({ ...one, at: new Date(one.at), byId: user(one.byId) }))
  if (statutory) yield* restoreStatutory(tx, statutory, user)
  if (snapshot.released) yield* restoreReleases(tx, snapshot.released, user)
  if (snapshot.notes) yield* restoreNotes(tx, snapshot.notes, user)
  if (snapshot.comments) yield* restoreComments(tx, snapshot.comments, user)
}

// An account may have been deleted since.
function withOwners(record: TripRecord, user: (id: string | null) => string | null): TripRecord {
  const withOwner = <T extends { ownerId: string | null }>(one: T): T => ({
    ...one,
    ownerId: user(one.ownerId ?? null),
  })
  return { ...record, nextStep: record.nextStep.map(withOwner), task: record.task.map(withOwner) }
}

function* existing(tx: Db, ids: readonly (string | null)[]): Steps<Set<string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const rows = yield* run(tx.select({ id: users.id }).from(users).where(inArray(users.id, wanted)))
  return new Set(rows.map(({ id }) => id))
}
