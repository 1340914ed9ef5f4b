import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { reportBlocks, reports, users } from '../../db/schema'
import { type Db, run, snapshot, type Steps, transact } from '../../db/transact'
import { readDirectory, readRecord } from '../../db/trip-read'
import { applyReportEdit, type Edited, type ReportEdit, type StoredBlock } from '../domain/report-edit'
import { madeText, mergeDraft } from '../domain/report-draft'
import type { WholeTrip } from '../domain/trip-record'
import type { TripAccess } from './access'
import { noteChange } from './history'
import { newId } from './id'
import { reportMade } from './report-made'

/** A block with who last wrote in it. */
export type WrittenBlock = StoredBlock & { editedBy: string | null; editedAt: Date | null }

/** A report as it is being written. `version` steps at every write. */
export type Draft = { id: string; version: number; language: string; blocks: readonly WrittenBlock[] }

/** The report of a trip, or `null` where none was made yet. */
export async function readDraft(access: TripAccess<'write report'>): Promise<Draft | null> {
  return snapshot(db(), function* (tx) {
    const [row] = yield* run(tx.select().from(reports).where(eq(reports.tripId, access.tripId)))
    return row ? { id: row.id, version: row.version, language: row.language, blocks: yield* readBlocks(tx, row.id) } : null
  })
}

/** Makes the report from the record, or makes it again: edited text stays, see `mergeDraft`. */
export async function makeReportAgain({ tripId, viewer }: TripAccess<'write report'>): Promise<void> {
  await transact(db(), function* (tx) {
    const read = yield* readRecord(tx, tripId)
    if (!read) return
    const whole: WholeTrip = { id: tripId, ...read, directory: yield* readDirectory(tx, read.record) }
    const { language, blocks: made } = reportMade(whole)
    const now = new Date()
    yield* run(tx.insert(reports).values({ id: newId(), tripId, language, createdAt: now, version: 0 }).onConflictDoNothing())
    const { id } = (yield* stepped(tx, tripId))!
    const before = yield* readBlocks(tx, id)
    const after = mergeDraft(before, made).map(({ from, block }): WrittenBlock => ({
      editedBy: null, editedAt: null, ...from, ...block, id: from?.id ?? newId(),
      revision: from ? from.revision + (from.text === block.text ? 0 : 1) : 1,
    }))
    yield* writeBlocks(tx, id, before, after)
    const change = { tripId, userId: viewer.id, subject: 'report', subjectId: id, verb: 'make', edit: { do: 'make' }, inverse: null, version: null }
    yield* noteChange(tx, change, now)
  })
}

/** Makes one edit of the draft; nothing is written where it does not fit. `undo` takes it back. */
export function editReport({ tripId, viewer }: TripAccess<'write report'>, edit: ReportEdit): Promise<Edited> {
  return transact(db(), function* (tx): Steps<Edited> {
    const report = yield* stepped(tx, tripId)
    if (!report) return { ok: false, code: 'gone' }
    const before = yield* readBlocks(tx, report.id)
    const edited = applyReportEdit(before, edit)
    if (!edited.ok || edited.blocks === before) return edited
    const now = new Date()
    const known = new Map(before.map((block) => [block.id, block]))
    const after = edited.blocks.map((block): WrittenBlock => {
      const was = known.get(block.id)
      if (was === block) return was
      return { ...block, editedBy: block.text === was?.text ? was.editedBy : viewer.id, editedAt: now }
    })
    yield* writeBlocks(tx, report.id, before, after)
    const change = { tripId, userId: viewer.id, subject: 'report', subjectId: report.id, verb: edit.do, edit, inverse: edited.undo, version: null }
    yield* noteChange(tx, change, now)
    return edited
  })
}

// The step comes first: it is the lock that lets writers of one report take turns.
function* stepped(tx: Db, tripId: string): Steps<{ id: string } | undefined> {
  const [row] = yield* run(tx.update(reports).set({ version: sql`${reports.version} + 1` })
    .where(eq(reports.tripId, tripId)).returning({ id: reports.id }))
  return row
}

/** The blocks of a report in their order, within a transaction. */
export function* readBlocks(tx: Db, reportId: string): Steps<readonly WrittenBlock[]> {
  const rows = yield* run(tx.select({ block: reportBlocks }).from(reportBlocks)
    .where(eq(reportBlocks.reportId, reportId)).orderBy(asc(reportBlocks.position), asc(reportBlocks.id)))
  return rows.map(({ block: { id, kind, sentences, text, editedBy, editedAt, revision } }) => (
    { id, kind, sentences, basis: madeText({ sentences }), text, touched: editedAt !== null, revision, editedBy, editedAt }
  ))
}

function* writeBlocks(tx: Db, reportId: string, before: readonly WrittenBlock[], after: readonly WrittenBlock[]): Steps<void> {
  const stay = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !stay.has(id)).map(({ id }) => id)
  if (gone.length > 0) yield* run(tx.delete(reportBlocks).where(and(eq(reportBlocks.reportId, reportId), inArray(reportBlocks.id, gone))))
  for (const [position, block] of after.entries()) {
    const { id, kind, sentences, text, editedBy, editedAt, revision } = block
    if (before[position] === block) continue
    const row = { position, kind, sentences, text, editedBy, editedAt, revision }
    if (before.some((b) => b.id === id)) yield* run(tx.update(reportBlocks).set(row).where(eq(reportBlocks.id, id)))
    else yield* run(tx.insert(reportBlocks).values({ id, reportId, ...row }))
  }
}

/** The names of those who wrote in a draft, by user id. */
export async function writersOf(_: TripAccess<'write report'>, draft: Draft): Promise<Readonly<Record<string, string>>> {
  const ids = [...new Set(draft.blocks.flatMap(({ editedBy }) => editedBy ?? []))]
  if (ids.length === 0) return {}
  const rows = await db().select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
