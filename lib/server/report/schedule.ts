import { and, eq, isNull, lte } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reports, scheduledPublications, tripRoles, users } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import { tripMay } from '../../domain/access/roles'
import { type ReportLanguage, readReportLanguage } from '../../report/report-language'
import type { TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'
import { logError, logPublication } from '../platform/log'
import {
  allOrNone,
  lockForPublication,
  obstacleWithin,
  type Publishing,
  publishWithin,
  type Refusal,
  type Unpublished,
} from './publication'

// Publications at a set time. A user who may publish a report schedules it; the server publishes it when it is due, in
// one transaction with the removal of the schedule, so that it happens once however many processes look. Two languages
// of a trip that are due at the same time are published together or not at all.

/** Why a scheduled publication was not carried out. */
export const scheduleProblems = [
  'not approved',
  'no text',
  'no correction',
  'slug',
  'slug taken',
  'not allowed',
  'other language',
] as const
export type ScheduleProblem = (typeof scheduleProblems)[number]

/** The scheduled publication of a report in one language. */
export type Schedule = {
  language: ReportLanguage
  dueAt: Date
  timeZone: string
  slug: string
  correction: string | null
  by: string | null
  problem: ScheduleProblem | null
}

export type Scheduled = { ok: true } | Refusal | { ok: false; code: 'past' }

/** The scheduled publications of a trip. */
export async function readSchedules({ tripId }: TripAccess<'write report'>): Promise<Schedule[]> {
  const { dueAt, timeZone, slug, correction, problem } = scheduledPublications
  const rows = await db()
    .select({ language: reports.language, dueAt, timeZone, slug, correction, problem, by: users.name })
    .from(scheduledPublications)
    .innerJoin(reports, eq(reports.id, scheduledPublications.reportId))
    .leftJoin(users, eq(users.id, scheduledPublications.scheduledBy))
    .where(eq(scheduledPublications.tripId, tripId))
    .orderBy(reports.language)
  return rows.flatMap((row) => {
    const language = readReportLanguage(row.language)
    return language ? [{ ...row, language, problem: problemOf(row.problem) }] : []
  })
}

/**
 * Schedules the publication of approved reports for one time, or changes it. If one is refused, none is scheduled.
 * Nothing is published in the past.
 */
export async function schedulePublication(
  { tripId, viewer }: TripAccess<'publish report'>,
  publishings: readonly Publishing[],
  { dueAt, timeZone }: Pick<Schedule, 'dueAt' | 'timeZone'>,
  now = new Date(),
): Promise<Scheduled> {
  if (dueAt <= now) return { ok: false, code: 'past' }
  const outcome = await allOrNone(publishings, function* (tx, { language, version, slug, correction }): Steps<
    { ok: true } | Unpublished
  > {
    const locked = yield* lockForPublication(tx, tripId, language, version)
    if (!locked.ok) return locked
    const obstacle = yield* obstacleWithin(tx, locked.report, { slug, correction })
    if (obstacle) return obstacle
    const row = { dueAt, timeZone, slug, correction, scheduledBy: viewer.id, scheduledAt: now, problem: null }
    yield* run(
      tx
        .insert(scheduledPublications)
        .values({ id: newId(), reportId: locked.report.id, tripId, ...row })
        .onConflictDoUpdate({ target: scheduledPublications.reportId, set: row }),
    )
    const edit = { do: 'schedule', language, slug, correction, at: dueAt.toISOString(), timeZone }
    yield* noteChange(tx, changeOf(tripId, viewer.id, locked.report.id, 'schedule', edit), now)
    return { ok: true }
  })
  return outcome.ok ? { ok: true } : outcome
}

/** Cancels a scheduled publication. False if there is none. */
export function cancelSchedule(
  { tripId, viewer }: TripAccess<'publish report'>,
  language: ReportLanguage,
  now = new Date(),
): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const locked = yield* lockForPublication(tx, tripId, language, null)
    if (!locked.ok) return false
    const { id: reportId } = locked.report
    const rows = yield* run(
      tx
        .delete(scheduledPublications)
        .where(eq(scheduledPublications.reportId, reportId))
        .returning({ id: scheduledPublications.id }),
    )
    if (rows.length === 0) return false
    const edit = { do: 'cancel schedule', language }
    yield* noteChange(tx, changeOf(tripId, viewer.id, reportId, 'cancel schedule', edit), now)
    return true
  })
}

type Due = { id: string; tripId: string; language: ReportLanguage; dueAt: Date }

/** Publishes every report that is due, also if it became due while no server ran. @returns how many were published */
export async function publishDue(now = new Date(), isRunning: () => boolean = () => true): Promise<number> {
  const rows = await db()
    .select({
      id: scheduledPublications.id,
      tripId: scheduledPublications.tripId,
      language: reports.language,
      dueAt: scheduledPublications.dueAt,
    })
    .from(scheduledPublications)
    .innerJoin(reports, eq(reports.id, scheduledPublications.reportId))
    .where(and(lte(scheduledPublications.dueAt, now), isNull(scheduledPublications.problem)))
    .orderBy(scheduledPublications.dueAt, reports.language)
  const due = rows.flatMap((row): Due[] => {
    const language = readReportLanguage(row.language)
    return language ? [{ ...row, language }] : []
  })
  const groups = new Map<string, Due[]>()
  for (const one of due) {
    const key = `${one.tripId} ${one.dueAt.getTime()}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  let published = 0
  for (const group of groups.values()) {
    if (!isRunning()) break
    // One that fails must not hold up the others.
    published += await publishTogether(group, now).catch((error: unknown) => {
      logError('report', error)
      return 0
    })
  }
  return published
}

/** Publishes reports that are due at the same time. If one is refused, the schedule of each says why. */
async function publishTogether(group: readonly Due[], now: Date): Promise<number> {
  const outcome = await allOrNone(group, (tx, one) => publishOne(tx, one, now))
  if (!outcome.ok) {
    await transact(db(), (tx) => noteProblems(tx, group, outcome, now))
    return 0
  }
  const numbers = group.map((one, at) => ({ ...one, number: outcome.done[at]?.number ?? null }))
  for (const { tripId, language, number } of numbers) {
    if (number !== null) logPublication('published', tripId, language, number)
  }
  return numbers.filter(({ number }) => number !== null).length
}

/** `number` is that of the new revision; `null` if another process has published it, or if it is no longer due. */
function* publishOne(
  tx: Db,
  { id, tripId, language }: Due,
  now: Date,
): Steps<{ ok: true; number: number | null } | { ok: false; code: ScheduleProblem | Unpublished['code'] }> {
  const locked = yield* lockForPublication(tx, tripId, language, null)
  if (!locked.ok) return { ok: true, number: null }
  // Read again behind the lock: it may have been published, cancelled or moved since.
  const [row] = yield* run(tx.select().from(scheduledPublications).where(eq(scheduledPublications.id, id)))
  if (!row || row.problem !== null || row.dueAt > now) return { ok: true, number: null }
  const userId = yield* publisherOf(tx, tripId, row.scheduledBy)
  if (userId === null) return { ok: false, code: 'not allowed' }
  const { slug, correction } = row
  return yield* publishWithin(tx, locked.report, { slug, correction, language, userId }, now)
}

function* noteProblems(
  tx: Db,
  group: readonly Due[],
  refusal: { language: ReportLanguage; code: string },
  now: Date,
): Steps<void> {
  for (const { id, language } of group) {
    const problem = language === refusal.language ? refusal.code : ('other language' satisfies ScheduleProblem)
    const isStillDue = and(
      eq(scheduledPublications.id, id),
      isNull(scheduledPublications.problem),
      lte(scheduledPublications.dueAt, now),
    )
    yield* run(tx.update(scheduledPublications).set({ problem }).where(isStillDue))
  }
}

/** The user if they may still publish the report; otherwise `null`. */
function* publisherOf(tx: Db, tripId: string, userId: string | null): Steps<string | null> {
  if (userId === null) return null
  const [row] = yield* run(
    tx
      .select({ officeRole: users.officeRole, on: tripRoles.role })
      .from(users)
      .leftJoin(tripRoles, and(eq(tripRoles.userId, users.id), eq(tripRoles.tripId, tripId)))
      .where(and(eq(users.id, userId), isNull(users.disabledAt))),
  )
  return row && tripMay(row.officeRole, row.on, 'publish report') ? userId : null
}

function changeOf(tripId: string, userId: string, subjectId: string, verb: string, edit: object) {
  return { tripId, userId, subject: 'report' as const, subjectId, verb, edit, inverse: null, version: null }
}

function problemOf(stored: string | null): ScheduleProblem | null {
  return stored === null ? null : (scheduleProblems.find((one) => one === stored) ?? 'not approved')
}
