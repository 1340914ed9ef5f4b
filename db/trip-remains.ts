import { eq, inArray } from 'drizzle-orm'
import { emptyRecord } from '../lib/domain/trip/edit'
import type { TripRecord } from '../lib/domain/trip/trip-record'
import { type NoteRemains, readNoteRemains, reviveNotes } from './note-remains'
import { readReleaseRemains, type ReleaseRemains, reviveReleases } from './release-remains'
import { overrules, reportBlocks, reports, tripRoles, trips, users } from './schema'
import { readStatutoryRemains, reviveStatutory, type StatutoryRemains } from './statutory-remains'
import { type Db, run, type Steps } from './transact'
import { checkPeople, derived, writeEntities } from './trip-write'

type JsonRow<Row> = {
  [F in keyof Row]: Row[F] extends Date ? string : Row[F] extends Date | null ? string | null : Row[F]
}

/** Everything that goes with a trip when it is deleted, as JSON in the history, from which it can come back. */
export type Remains = {
  do: 'create trip'
  record: TripRecord
  createdAt: string
  createdBy: string | null
  roles: { userId: string; role: (typeof tripRoles.$inferSelect)['role'] }[]
  reports?: JsonRow<typeof reports.$inferSelect>[]
  /** What was deleted while a trip had one report has it here. */
  report?: JsonRow<typeof reports.$inferSelect> | null
  blocks: JsonRow<typeof reportBlocks.$inferSelect>[]
  overrules?: JsonRow<typeof overrules.$inferSelect>[]
  /** Missing from what was deleted before there was such a report. */
  statutory?: StatutoryRemains | null
  /** Missing from what was deleted before itineraries were handed out. */
  released?: ReleaseRemains
  /** Missing from what was deleted before members kept notes, and once the trip is back. */
  notes?: NoteRemains
}

/** What deleting a trip would take away, but for withdrawn articles. */
export function* readRemains(tx: Db, tripId: string, record: TripRecord): Steps<Remains> {
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
  return {
    do: 'create trip',
    record,
    createdAt: trip.createdAt.toISOString(),
    createdBy: trip.createdBy,
    roles,
    reports: written.map((report) => ({ ...report, createdAt: report.createdAt.toISOString() })),
    blocks: blocks.map((block) => ({ ...block, editedAt: block.editedAt?.toISOString() ?? null })),
    overrules: ruled.map((one) => ({ ...one, at: one.at.toISOString() })),
    statutory: yield* readStatutoryRemains(tx, tripId),
    released: yield* readReleaseRemains(tx, tripId),
    notes: yield* readNoteRemains(tx, tripId),
  }
}

/** Writes a trip with nothing around it. */
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

/** Brings a deleted trip back under its old id. Roles and names of users who have gone since stay away. */
export function* revive(tx: Db, tripId: string, version: number, remains: Remains): Steps<void> {
  const { roles, blocks, statutory } = remains
  // What was deleted before trips had all of today's lists lacks some.
  const record = { ...emptyRecord(remains.record.trip), ...remains.record }
  const ruled = remains.overrules ?? []
  const named = [
    remains.createdBy,
    ...roles.map(({ userId }) => userId),
    ...blocks.map(({ editedBy }) => editedBy),
    ...ruled.map(({ byId }) => byId),
    ...(statutory?.entries ?? []).map(({ editedBy }) => editedBy),
    ...(remains.released?.releases ?? []).map(({ releasedBy }) => releasedBy),
    ...(remains.released?.acknowledgements ?? []).map(({ userId }) => userId),
    ...(remains.notes ?? []).flatMap(({ userId, settledBy }) => [userId, settledBy]),
  ]
  const here = yield* existing(tx, named)
  const user = (id: string | null) => (id !== null && here.has(id) ? id : null)
  yield* checkPeople(tx, null, record)
  yield* insertTrip(tx, tripId, record, {
    version,
    createdAt: new Date(remains.createdAt),
    createdBy: user(remains.createdBy),
  })
  for (const { userId, role } of roles)
    if (here.has(userId)) yield* run(tx.insert(tripRoles).values({ tripId, userId, role }))
  for (const report of remains.reports ?? (remains.report ? [remains.report] : []))
    yield* run(tx.insert(reports).values({ ...report, createdAt: new Date(report.createdAt) }))
  for (const block of blocks) {
    const editedAt = block.editedAt === null ? null : new Date(block.editedAt)
    yield* run(tx.insert(reportBlocks).values({ ...block, editedAt, editedBy: user(block.editedBy) }))
  }
  for (const one of ruled)
    yield* run(tx.insert(overrules).values({ ...one, at: new Date(one.at), byId: user(one.byId) }))
  if (statutory) yield* reviveStatutory(tx, statutory, user)
  if (remains.released) yield* reviveReleases(tx, remains.released, user)
  if (remains.notes) yield* reviveNotes(tx, remains.notes, user)
}

function* existing(tx: Db, ids: readonly (string | null)[]): Steps<Set<string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const rows = yield* run(tx.select({ id: users.id }).from(users).where(inArray(users.id, wanted)))
  return new Set(rows.map(({ id }) => id))
}
