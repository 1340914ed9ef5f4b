import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportBlocks, reports, users } from '../../../db/schema'
import { type Db, run, snapshot, type Steps, transact } from '../../../db/transact'
import { readDirectory, readRecord } from '../../../db/trip-read'
import {
  applyReportEdit,
  type Edited,
  needsGenerated,
  type ReportEdit,
  type StoredBlock,
} from '../../domain/report/report-edit'
import { mergeDraft } from '../../domain/report/report-merge'
import { type ReportState, stateAfterEdit } from '../../domain/report/report-state'
import { type ReportLanguage, reportLanguages } from '../../report/report-language'
import type { ReportStyle } from '../../report/language'
import type { TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'
import { reportSettingsWithin } from '../office/office'
import { type GeneratedReport, generateReport } from './generated-report'

/** A block with who last wrote in it. */
export type WrittenBlock = StoredBlock & { editedBy: string | null; editedAt: Date | null }

/** The settings for generating a report. */
export type ReportForm = { style: ReportStyle; variant: number }

/** The draft of a report in one language. `version` increases with each write. */
export type Draft = ReportForm & {
  id: string
  version: number
  language: ReportLanguage
  state: ReportState
  blocks: readonly WrittenBlock[]
}

/** The report of a trip in a language, or `null` if there is none yet. */
export async function readDraft(access: TripAccess<'write report'>, language: ReportLanguage): Promise<Draft | null> {
  return snapshot(db(), (tx) => draftOf(tx, access.tripId, language))
}

/** The reports of a trip, in the order of their languages. */
export async function readDrafts(access: TripAccess<'write report'>): Promise<readonly Draft[]> {
  return snapshot(db(), function* (tx): Steps<readonly Draft[]> {
    const drafts: Draft[] = []
    for (const language of reportLanguages) {
      const draft = yield* draftOf(tx, access.tripId, language)
      if (draft) drafts.push(draft)
    }
    return drafts
  })
}

/** A report with its blocks, within a transaction. */
export function* draftOf(tx: Db, tripId: string, language: ReportLanguage): Steps<Draft | null> {
  const [row] = yield* run(tx.select().from(reports).where(ofTrip(tripId, language)))
  if (!row) return null
  return {
    id: row.id,
    version: row.version,
    language,
    ...formOf(row),
    state: row.state ?? 'draft',
    blocks: yield* readBlocks(tx, row.id),
  }
}

/**
 * Generates the report from the record, for the first time or again, with the settings in `form`. Edited text stays:
 * see `mergeDraft`.
 */
export async function regenerateReport(
  { tripId, viewer }: TripAccess<'write report'>,
  language: ReportLanguage,
  form: Partial<ReportForm> = {},
): Promise<void> {
  await transact(db(), function* (tx) {
    const now = new Date()
    const values = {
      id: newId(),
      tripId,
      language,
      createdAt: now,
      version: 0,
      style: null,
      variant: null,
      state: null,
    }
    yield* run(tx.insert(reports).values(values).onConflictDoNothing())
    const row = yield* bumpReportVersion(tx, tripId, language)
    if (!row) throw new Error(`There is no report in ${language}`)
    const settings = { ...formOf(row), ...form }
    const generated = yield* generateWithin(tx, tripId, language, settings)
    if (!generated) return
    const before = yield* readBlocks(tx, row.id)
    const after = mergeDraft(before, generated.blocks).map(({ from, block }): WrittenBlock => ({
      editedBy: null,
      editedAt: null,
      ...from,
      ...block,
      id: from?.id ?? newId(),
      revision: from ? from.revision + (from.text === block.text ? 0 : 1) : 1,
    }))
    yield* writeBlocks(tx, row.id, before, after)
    yield* run(
      tx
        .update(reports)
        .set({ ...settings, state: stateWith(row.state ?? 'draft', before, after) })
        .where(eq(reports.id, row.id)),
    )
    const edit = { do: 'make', language, ...form }
    yield* noteChange(
      tx,
      {
        tripId,
        userId: viewer.id,
        subject: 'report',
        subjectId: row.id,
        verb: 'make',
        edit,
        inverse: null,
        version: null,
      },
      now,
    )
  })
}

/** Makes one edit of the draft; writes nothing if it conflicts. `undo` is the inverse edit. */
export function editReport(
  { tripId, viewer }: TripAccess<'write report'>,
  language: ReportLanguage,
  edit: ReportEdit,
): Promise<Edited> {
  return transact(db(), function* (tx): Steps<Edited> {
    const row = yield* bumpReportVersion(tx, tripId, language)
    if (!row) return { ok: false, code: 'gone' }
    const before = yield* readBlocks(tx, row.id)
    const generated = needsGenerated(edit) ? yield* generateWithin(tx, tripId, language, formOf(row)) : null
    const edited = applyReportEdit(before, edit, generated?.blocks)
    if (!edited.ok || edited.blocks === before) return edited
    const now = new Date()
    const known = new Map(before.map((block) => [block.id, block]))
    const after = edited.blocks.map((block): WrittenBlock => {
      const was = known.get(block.id)
      if (was === block) return was
      return { ...block, editedBy: block.text === was?.text ? was.editedBy : viewer.id, editedAt: now }
    })
    yield* writeBlocks(tx, row.id, before, after)
    const state = stateWith(row.state ?? 'draft', before, after)
    if (state !== row.state) yield* run(tx.update(reports).set({ state }).where(eq(reports.id, row.id)))
    const change = {
      tripId,
      userId: viewer.id,
      subject: 'report',
      subjectId: row.id,
      verb: edit.do,
      edit,
      inverse: edited.undo,
      version: null,
    }
    yield* noteChange(tx, change, now)
    return edited
  })
}

/** The report generated from the current record with these settings. `null` if there is no such trip. */
export function* generateWithin(
  tx: Db,
  tripId: string,
  language: ReportLanguage,
  form: ReportForm,
): Steps<GeneratedReport | null> {
  const read = yield* readRecord(tx, tripId)
  if (!read) return null
  const whole = { id: tripId, ...read, directory: yield* readDirectory(tx, read.record) }
  return generateReport(whole, { language, ...form, houseStyle: (yield* reportSettingsWithin(tx)).houseStyle })
}

// A draft whose text is unchanged keeps its approval.
function stateWith(state: ReportState, before: readonly StoredBlock[], after: readonly StoredBlock[]): ReportState {
  const words = (blocks: readonly StoredBlock[]) =>
    JSON.stringify(blocks.filter(({ text }) => text !== '').map(({ kind, text }) => [kind, text]))
  return words(before) === words(after) ? state : stateAfterEdit(state)
}

function ofTrip(tripId: string, language: ReportLanguage) {
  return and(eq(reports.tripId, tripId), eq(reports.language, language))
}

function formOf({ style, variant }: { style: ReportStyle | null; variant: number | null }): ReportForm {
  return { style: style ?? 'classic', variant: variant ?? 1 }
}

/** Increases a report's version, which locks it against concurrent writes. `undefined` if there is no report. */
export function* bumpReportVersion(
  tx: Db,
  tripId: string,
  language: ReportLanguage,
): Steps<typeof reports.$inferSelect | undefined> {
  const [row] = yield* run(
    tx
      .update(reports)
      .set({ version: sql`${reports.version} + 1` })
      .where(ofTrip(tripId, language))
      .returning(),
  )
  return row
}

/** The blocks of a report in their order, within a transaction. */
export function* readBlocks(tx: Db, reportId: string): Steps<readonly WrittenBlock[]> {
  const rows = yield* run(
    tx
      .select({ block: reportBlocks })
      .from(reportBlocks)
      .where(eq(reportBlocks.reportId, reportId))
      .orderBy(asc(reportBlocks.position), asc(reportBlocks.id)),
  )
  return rows.map(({ block: { id, kind, sentences, text, editedBy, editedAt, revision } }) => ({
    id,
    kind,
    sentences,
    text,
    touched: editedAt !== null,
    revision,
    editedBy,
    editedAt,
  }))
}

function* writeBlocks(
  tx: Db,
  reportId: string,
  before: readonly WrittenBlock[],
  after: readonly WrittenBlock[],
): Steps<void> {
  const stay = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !stay.has(id)).map(({ id }) => id)
  if (gone.length > 0)
    yield* run(tx.delete(reportBlocks).where(and(eq(reportBlocks.reportId, reportId), inArray(reportBlocks.id, gone))))
  for (const [position, block] of after.entries()) {
    const { id, kind, sentences, text, editedBy, editedAt, revision } = block
    if (before[position] === block) continue
    const row = { position, kind, sentences, text, editedBy, editedAt, revision }
    if (before.some((b) => b.id === id)) yield* run(tx.update(reportBlocks).set(row).where(eq(reportBlocks.id, id)))
    else yield* run(tx.insert(reportBlocks).values({ id, reportId, ...row }))
  }
}

/** The names of everyone who last edited a block of a report of this trip, by user id. */
export async function writersOf({ tripId }: TripAccess<'write report'>): Promise<Readonly<Record<string, string>>> {
  const rows = await db()
    .selectDistinct({ id: users.id, name: users.name })
    .from(users)
    .innerJoin(reportBlocks, eq(reportBlocks.editedBy, users.id))
    .innerJoin(reports, eq(reports.id, reportBlocks.reportId))
    .where(eq(reports.tripId, tripId))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
