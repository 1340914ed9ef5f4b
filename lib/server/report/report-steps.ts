import { and, desc, eq, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { changes, reports, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { type ReportState, type ReportStep, reportSteps, stateAfter } from '../../domain/report/report-state'
import type { ReportLanguage } from '../../report/report-language'
import type { TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { bumpReportVersion } from './report'

/** Steps that only change the state; the others are publication's. */
export type ReviewStep = Extract<ReportStep, 'submit' | 'return' | 'approve' | 'reopen'>

export type StepTaken =
  | { ok: true; state: ReportState }
  | { ok: false; code: 'not found' | 'moved on' | 'not from here' }

/** A step that was taken: by whom, when, and with which comment. */
export type PastStep = { step: ReportStep; at: Date; by: string | null; note: string | null }

/**
 * Takes a step in the review of a report. `version` is the version that the user saw: text that they have not seen is
 * not approved or sent to review. `neededFor(step)` says which access a step needs.
 */
export function takeStep(
  { tripId, viewer }: TripAccess<'write report'>,
  language: ReportLanguage,
  step: ReviewStep,
  { version, note }: { version: number; note: string | null },
): Promise<StepTaken> {
  return transact(db(), function* (tx): Steps<StepTaken> {
    const row = yield* bumpReportVersion(tx, tripId, language)
    if (!row) return { ok: false, code: 'not found' }
    const state = stateAfter(row.state ?? 'draft', step)
    const isSeen = row.version === version + 1
    // Taking back is no judgement of the words.
    if (!isSeen && step !== 'reopen') return { ok: false, code: 'moved on' }
    if (!state) return { ok: false, code: 'not from here' }
    yield* run(tx.update(reports).set({ state }).where(eq(reports.id, row.id)))
    yield* noteChange(tx, {
      tripId,
      userId: viewer.id,
      subject: 'report',
      subjectId: row.id,
      verb: step,
      edit: { do: step, language, note },
      inverse: null,
      version: null,
    })
    return { ok: true, state }
  })
}

/** The review steps of a report of this trip, the newest first; at most `limit`. */
export async function stepsOf(
  { tripId }: TripAccess<'write report'>,
  reportId: string,
  limit = 30,
): Promise<PastStep[]> {
  const rows = await db()
    .select({ verb: changes.verb, at: changes.at, edit: changes.edit, by: users.name })
    .from(changes)
    .leftJoin(users, eq(users.id, changes.userId))
    .where(
      and(
        eq(changes.tripId, tripId),
        eq(changes.subject, 'report'),
        eq(changes.subjectId, reportId),
        inArray(changes.verb, [...reportSteps]),
      ),
    )
    .orderBy(desc(changes.id))
    .limit(limit)
  return rows.map(({ verb, at, edit, by }) => ({ step: verb as ReportStep, at, by, note: noteIn(edit) }))
}

// The comment of a publication is the correction note of the article.
function noteIn(edit: object): string | null {
  const { note, correction } = edit as { note?: unknown; correction?: unknown }
  return typeof note === 'string' ? note : typeof correction === 'string' ? correction : null
}
