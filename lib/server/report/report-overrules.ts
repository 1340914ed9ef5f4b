import { and, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { overrules, reportBlocks, reports, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { ReportLanguage } from '../../report/report-language'
import type { TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'
import { bumpReportVersion } from './report'

// A mark says that words are not supported by the record. A user can overrule it; the user and the time are stored.

/** The user who overruled a mark of a block, by its kind and words; `null` if it is not overruled. */
export type Overrules = (block: string, kind: string, words: string) => { by: string | null; at: string } | null

type Mark = { block: string; kind: string; words: string }

/** The overruled marks in the reports of this trip. `when` formats an instant for the reader. */
export async function overrulesOf(
  { tripId }: TripAccess<'write report'>,
  when: (at: Date) => string,
): Promise<Overrules> {
  const rows = await db()
    .select({
      block: overrules.blockId,
      kind: overrules.kind,
      words: overrules.words,
      at: overrules.at,
      by: users.name,
    })
    .from(overrules)
    .innerJoin(reportBlocks, eq(reportBlocks.id, overrules.blockId))
    .innerJoin(reports, eq(reports.id, reportBlocks.reportId))
    .leftJoin(users, eq(users.id, overrules.byId))
    .where(eq(reports.tripId, tripId))
  const known = new Map(
    rows.map(({ block, kind, words, at, by }) => [keyOf({ block, kind, words }), { by, at: when(at) }]),
  )
  return (block, kind, words) => known.get(keyOf({ block, kind, words })) ?? null
}

/** Overrules a mark; `isRestored` shows it again. False if the report has no such block. */
export function overrule(
  { tripId, viewer }: TripAccess<'write report'>,
  language: ReportLanguage,
  mark: Mark & { isRestored: boolean },
  now = new Date(),
): Promise<boolean> {
  const { block, kind, words, isRestored } = mark
  return transact(db(), function* (tx): Steps<boolean> {
    const report = yield* bumpReportVersion(tx, tripId, language)
    const [found] = yield* run(
      tx
        .select({ id: reportBlocks.id })
        .from(reportBlocks)
        .innerJoin(reports, eq(reports.id, reportBlocks.reportId))
        .where(and(eq(reportBlocks.id, block), eq(reports.id, report?.id ?? ''))),
    )
    if (!report || !found) return false
    const same = and(eq(overrules.blockId, block), eq(overrules.kind, kind), eq(overrules.words, words))
    if (isRestored) yield* run(tx.delete(overrules).where(same))
    else
      yield* run(
        tx
          .insert(overrules)
          .values({ id: newId(), blockId: block, kind, words, at: now, byId: viewer.id })
          .onConflictDoNothing(),
      )
    const edit = { do: 'overrule', language, ...mark }
    const change = {
      tripId,
      userId: viewer.id,
      subject: 'report',
      subjectId: report.id,
      verb: 'overrule',
      edit,
      inverse: { ...edit, isRestored: !isRestored },
      version: null,
    }
    yield* noteChange(tx, change, now)
    return true
  })
}

function keyOf({ block, kind, words }: Mark): string {
  return JSON.stringify([block, kind, words])
}
