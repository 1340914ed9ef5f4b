import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { type Db, db } from '../../../db/client'
import { dismissedFlags, reports, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { ReportLanguage } from '../../report/report-language'
import type { TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'
import { bumpReportVersion } from './report'

// An author can put an open entry aside: it is right as it is. The entry returns if its words change.

/** An open entry by its kind, what it is about (mostly the reference of a fact), and its words. */
export type FlagKey = { why: string; fact: string; words: string }

/** Who put an entry aside, and when; `null` if it is open. */
export type Dismissals = (flag: FlagKey) => { by: string | null; at: string } | null

/** The entries of a report that were put aside. `when` formats an instant for the reader. */
export async function readDismissals(
  { tripId }: TripAccess<'write report'>,
  language: ReportLanguage,
  when: (at: Date) => string,
): Promise<Dismissals> {
  const { why, fact, digest, at } = dismissedFlags
  const rows = await db()
    .select({ why, fact, digest, at, by: users.name })
    .from(dismissedFlags)
    .innerJoin(reports, eq(reports.id, dismissedFlags.reportId))
    .leftJoin(users, eq(users.id, dismissedFlags.byId))
    .where(and(eq(reports.tripId, tripId), eq(reports.language, language)))
  const known = new Map(rows.map((row) => [keyOf(row), { by: row.by, at: when(row.at) }]))
  return ({ words, ...flag }) => known.get(keyOf({ ...flag, digest: digestOf(words) })) ?? null
}

/** Puts entries aside; `isOpen: true` opens them again. False if there is no such report. */
export function dismissFlags(
  { tripId, viewer }: TripAccess<'write report'>,
  language: ReportLanguage,
  { flags, isOpen }: { flags: readonly FlagKey[]; isOpen: boolean },
  now = new Date(),
): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const report = yield* bumpReportVersion(tx, tripId, language)
    if (!report) return false
    for (const { why, fact, words } of flags) {
      const row = { reportId: report.id, why, fact, digest: digestOf(words) }
      if (isOpen) yield* reopen(tx, row)
      else
        yield* run(
          tx
            .insert(dismissedFlags)
            .values({ id: newId(), ...row, at: now, byId: viewer.id })
            .onConflictDoNothing(),
        )
    }
    const edit = { do: 'dismiss flag', language, flags, isOpen }
    const change = {
      tripId,
      userId: viewer.id,
      subject: 'report',
      subjectId: report.id,
      verb: 'dismiss flag',
      edit,
      inverse: { ...edit, isOpen: !isOpen },
      version: null,
    }
    yield* noteChange(tx, change, now)
    return true
  })
}

function* reopen(
  tx: Db,
  { reportId, why, fact, digest }: Record<'reportId' | 'why' | 'fact' | 'digest', string>,
): Steps<void> {
  yield* run(
    tx
      .delete(dismissedFlags)
      .where(
        and(
          eq(dismissedFlags.reportId, reportId),
          eq(dismissedFlags.why, why),
          eq(dismissedFlags.fact, fact),
          eq(dismissedFlags.digest, digest),
        ),
      ),
  )
}

function keyOf({ why, fact, digest }: { why: string; fact: string; digest: string }): string {
  return JSON.stringify([why, fact, digest])
}

function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 16)
}
