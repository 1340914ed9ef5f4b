import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { office, reportRevisions, reports, scheduledPublications } from '../../../db/schema'
import { type Db, run, snapshot, type Steps, transact } from '../../../db/transact'
import { readDirectory, readRecord } from '../../../db/trip-read'
import {
  type Sidebar,
  sidebarOf,
  type Correction,
  type FrozenBlock,
  type FrozenPhoto,
  wordsOfArticle,
} from '../../domain/newsroom/article'
import { frozenBody } from '../../domain/newsroom/frozen-body'
import { isSame } from '../../domain/trip/edit'
import { publishable } from '../../domain/report/report-draft'
import { stateAfter } from '../../domain/report/report-state'
import { plainWords } from '../../domain/report/rich-text'
import { isSlug } from '../../domain/newsroom/slug'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { dayAt } from '../../domain/time/wall-time'
import type { ReportLanguage } from '../../report/report-language'
import type { TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'
import { logPublication } from '../platform/log'
import { frozenPhotos } from '../photos/photos'
import { readBlocks, bumpReportVersion } from './report'
import { homeZoneOf } from '../../domain/trip/home-zone'

/** What the public sees of a trip's report in one language. `number` counts its revisions. */
export type Publication = {
  state: 'live' | 'withdrawn'
  language: string
  slug: string
  number: number
  publishedAt: Date
  withdrawnAt: Date | null
  body: readonly FrozenBlock[]
  photos: readonly FrozenPhoto[]
}

export type Publishing = {
  language: ReportLanguage
  slug: string
  /** The correction note, required to change a published article; `null` for a first publication. */
  correction: string | null
  /** The draft's version that was looked at. */
  version: number
}

/** Why a report was not published. */
export type Unpublished = {
  ok: false
  code: 'not found' | 'moved on' | 'not approved' | 'no text' | 'no correction' | 'slug' | 'slug taken'
}
/** Which of several reports was refused, and why. */
export type Refusal = Unpublished & { language: ReportLanguage }
export type Published = { ok: true } | Refusal

/** A published revision, as the transaction gives it. */
type Revised = { ok: true; number: number }

/** The newest revision of a trip's report in a language, or `null` if it was never published. */
export async function readPublication(
  access: TripAccess<'see trip'>,
  language: ReportLanguage,
): Promise<Publication | null> {
  return (await readPublications(access)).find((one) => one.language === language) ?? null
}

/** The newest revision of each of a trip's reports. */
export async function readPublications(access: TripAccess<'see trip'>): Promise<Publication[]> {
  const rows = await db()
    .select()
    .from(reportRevisions)
    .where(eq(reportRevisions.tripId, access.tripId))
    .orderBy(desc(reportRevisions.number))
  const newest = rows.filter((row, at) => rows.findIndex(({ reportId }) => reportId === row.reportId) === at)
  return newest.map(({ language, slug, number, publishedAt, withdrawnAt, body, photos }) => ({
    state: withdrawnAt ? 'withdrawn' : 'live',
    language,
    slug,
    number,
    publishedAt,
    withdrawnAt,
    body,
    photos: photos ?? [],
  }))
}

/** True if the public reads exactly these words and sees these photos. */
export function isUpToDate(
  publication: Publication,
  body: readonly FrozenBlock[],
  photos: readonly FrozenPhoto[],
): boolean {
  // How a paragraph is drawn is no difference of the text.
  const published = publication.body.map(({ kind, text }) => ({ kind, text }))
  return publication.state === 'live' && isSame(published, body) && isSame(publication.photos, photos)
}

/**
 * Publishes drafts as they were looked at: their words and the particulars of the visit are frozen. A later publication
 * is a new revision of the same article; an old slug redirects to the new one. If one is refused, none is published.
 */
export async function publish(
  { tripId, viewer }: TripAccess<'publish report'>,
  publishings: readonly Publishing[],
  now = new Date(),
): Promise<Published> {
  const outcome = await allOrNone(publishings, function* (tx, { version, ...publishing }): Steps<
    Revised | Unpublished
  > {
    const locked = yield* lockForPublication(tx, tripId, publishing.language, version)
    if (!locked.ok) return locked
    return yield* publishWithin(tx, locked.report, { ...publishing, userId: viewer.id }, now)
  })
  if (!outcome.ok) return outcome
  for (const [at, { language }] of publishings.entries())
    logPublication('published', tripId, language, outcome.done[at]?.number ?? 0)
  return { ok: true }
}

/** Takes a step for each report in one transaction, which is rolled back if a step is refused. */
export async function allOrNone<R extends { language: ReportLanguage }, T extends { ok: true }, C extends string>(
  reportsToDo: readonly R[],
  step: (tx: Db, report: R) => Steps<T | { ok: false; code: C }>,
): Promise<{ ok: true; done: T[] } | { ok: false; code: C; language: ReportLanguage }> {
  let refused: { ok: false; code: C; language: ReportLanguage } | null = null
  try {
    const done = await transact(db(), function* (tx): Steps<T[]> {
      const outcomes: T[] = []
      for (const report of reportsToDo) {
        const outcome = yield* step(tx, report)
        if (!outcome.ok) {
          refused = { ...outcome, language: report.language }
          throw new RolledBack()
        }
        outcomes.push(outcome)
      }
      return outcomes
    })
    return { ok: true, done }
  } catch (error) {
    if (error instanceof RolledBack && refused) return refused
    throw error
  }
}

class RolledBack extends Error {}

export type LockedReport = typeof reports.$inferSelect

/**
 * A report that is not written meanwhile. Publications of the whole office take turns, or two reports could get one
 * slug at the same time. `version`: the one that was looked at; `null` where its approval is enough.
 */
export function* lockForPublication(
  tx: Db,
  tripId: string,
  language: ReportLanguage,
  version: number | null,
): Steps<{ ok: true; report: LockedReport } | Unpublished> {
  yield* run(tx.update(office).set({ id: 'office' }).where(eq(office.id, 'office')))
  const report = yield* bumpReportVersion(tx, tripId, language)
  if (!report) return { ok: false, code: 'not found' }
  return version !== null && report.version !== version + 1 ? { ok: false, code: 'moved on' } : { ok: true, report }
}

/** Why the report cannot be published under this slug now; `null` if it can. */
export function* obstacleWithin(
  tx: Db,
  report: LockedReport,
  { slug, correction }: Pick<Publishing, 'slug' | 'correction'>,
): Steps<Unpublished | null> {
  if (!isSlug(slug)) return { ok: false, code: 'slug' }
  if (!stateAfter(report.state ?? 'draft', 'publish')) return { ok: false, code: 'not approved' }
  const { headline, paragraphs } = wordsOfArticle(publishable(yield* readBlocks(tx, report.id)))
  if (headline.length === 0 || paragraphs.length === 0) return { ok: false, code: 'no text' }
  if (yield* isTaken(tx, slug, report.id)) return { ok: false, code: 'slug taken' }
  const last = yield* newest(tx, report.id)
  return last && !last.withdrawnAt && !correction?.trim() ? { ok: false, code: 'no correction' } : null
}

/** Publishes a report that is locked. */
export function* publishWithin(
  tx: Db,
  report: LockedReport,
  publishing: Omit<Publishing, 'version'> & { userId: string },
  now: Date,
): Steps<Revised | Unpublished> {
  const { slug, correction, language, userId } = publishing
  const { tripId } = report
  const obstacle = yield* obstacleWithin(tx, report, publishing)
  if (obstacle) return obstacle
  const read = yield* readRecord(tx, tripId)
  if (!read) return { ok: false, code: 'not found' }
  const whole: WholeTrip = { id: tripId, ...read, directory: yield* readDirectory(tx, read.record) }
  const body = frozenBody(yield* readBlocks(tx, report.id), whole.record)
  const last = yield* newest(tx, report.id)
  const number = (last?.number ?? 0) + 1
  yield* run(
    tx.insert(reportRevisions).values({
      id: newId(),
      reportId: report.id,
      tripId,
      number,
      slug,
      language,
      headline: plainWords([wordsOfArticle(body).headline]),
      body,
      aside: sidebarFor(whole, language, last, correction, now),
      photos: yield* frozenPhotos(tx, tripId, language),
      publishedAt: now,
      publishedBy: userId,
      withdrawnAt: null,
    }),
  )
  const state = stateAfter(report.state ?? 'draft', 'publish')
  yield* run(tx.update(reports).set({ state }).where(eq(reports.id, report.id)))
  yield* run(tx.delete(scheduledPublications).where(eq(scheduledPublications.reportId, report.id)))
  yield* noteChange(
    tx,
    {
      tripId,
      userId,
      subject: 'report',
      subjectId: report.id,
      verb: 'publish',
      edit: { do: 'publish', language, slug, correction, number },
      inverse: null,
      version: null,
    },
    now,
  )
  return { ok: true, number }
}

/** Withdraws the article: its addresses then answer with 410. False if nothing was published. */
export async function withdraw(
  { tripId, viewer }: TripAccess<'publish report'>,
  language: ReportLanguage,
  now = new Date(),
): Promise<boolean> {
  const number = await transact(db(), function* (tx): Steps<number | null> {
    const report = yield* bumpReportVersion(tx, tripId, language)
    if (!report) return null
    const rows = yield* run(
      tx
        .update(reportRevisions)
        .set({ withdrawnAt: now })
        .where(and(eq(reportRevisions.reportId, report.id), isNull(reportRevisions.withdrawnAt)))
        .returning({ reportId: reportRevisions.reportId, number: reportRevisions.number }),
    )
    const [last] = rows
    if (!last) return null
    yield* run(
      tx
        .update(reports)
        .set({ state: stateAfter(report.state ?? 'draft', 'withdraw') })
        .where(eq(reports.id, report.id)),
    )
    yield* noteChange(
      tx,
      {
        tripId,
        userId: viewer.id,
        subject: 'report',
        subjectId: last.reportId,
        verb: 'withdraw',
        edit: { do: 'withdraw', language },
        inverse: { do: 'put back', language },
        version: null,
      },
      now,
    )
    return last.number
  })
  if (number !== null) logPublication('withdrawn', tripId, language, number)
  return number !== null
}

/** Reverts the last withdrawal. False if nothing is withdrawn. */
export async function restorePublication(
  { tripId, viewer }: TripAccess<'publish report'>,
  language: ReportLanguage,
  now = new Date(),
): Promise<boolean> {
  const number = await transact(db(), function* (tx): Steps<number | null> {
    const report = yield* bumpReportVersion(tx, tripId, language)
    if (!report) return null
    const rows = yield* run(
      tx
        .select({
          id: reportRevisions.id,
          reportId: reportRevisions.reportId,
          number: reportRevisions.number,
          withdrawnAt: reportRevisions.withdrawnAt,
        })
        .from(reportRevisions)
        .where(eq(reportRevisions.reportId, report.id))
        .orderBy(desc(reportRevisions.number)),
    )
    const [last] = rows
    if (!last?.withdrawnAt) return null
    const lastWithdrawal = last.withdrawnAt.getTime()
    yield* run(
      tx
        .update(reports)
        .set({ state: stateAfter(report.state ?? 'draft', 'put back') })
        .where(eq(reports.id, report.id)),
    )
    // Those withdrawn at an earlier time stay so.
    for (const { id, withdrawnAt } of rows) {
      if (withdrawnAt?.getTime() === lastWithdrawal)
        yield* run(tx.update(reportRevisions).set({ withdrawnAt: null }).where(eq(reportRevisions.id, id)))
    }
    yield* noteChange(
      tx,
      {
        tripId,
        userId: viewer.id,
        subject: 'report',
        subjectId: last.reportId,
        verb: 'put back',
        edit: { do: 'put back', language },
        inverse: { do: 'withdraw', language },
        version: null,
      },
      now,
    )
    return last.number
  })
  if (number !== null) logPublication('restored', tripId, language, number)
  return number !== null
}

/** The sidebar of an article that is published now. `last` is the previous revision. */
export function sidebarFor(
  whole: WholeTrip,
  language: string,
  last: { aside: Sidebar; withdrawnAt: Date | null } | null,
  note: string | null,
  now: Date,
): Sidebar {
  const homeZone = homeZoneOf(whole)
  const today = dayAt(now, homeZone)
  // A withdrawn article starts again; a live one keeps its first day and its corrections.
  const before = last && !last.withdrawnAt ? last.aside : null
  const added: Correction[] = before && note?.trim() ? [{ on: today, note: note.trim() }] : []
  return sidebarOf(whole, language, before?.published ?? today, [...(before?.corrections ?? []), ...added])
}

type Newest = { aside: Sidebar; withdrawnAt: Date | null; number: number }

/** The newest revision of a report by the report's id, for functions of lib/server that hold an access to its trip. */
export function readNewest(reportId: string): Promise<Newest | null> {
  return snapshot(db(), (tx) => newest(tx, reportId))
}

function* newest(tx: Db, reportId: string): Steps<Newest | null> {
  const { aside, withdrawnAt, number } = reportRevisions
  const [row] = yield* run(
    tx
      .select({ aside, withdrawnAt, number })
      .from(reportRevisions)
      .where(eq(reportRevisions.reportId, reportId))
      .orderBy(desc(reportRevisions.number))
      .limit(1),
  )
  return row ? { ...row, aside: row.aside as Sidebar } : null
}

function* isTaken(tx: Db, slug: string, reportId: string): Steps<boolean> {
  const rows = yield* run(
    tx
      .select({ one: sql`1` })
      .from(reportRevisions)
      .where(and(eq(reportRevisions.slug, slug), ne(reportRevisions.reportId, reportId)))
      .limit(1),
  )
  return rows.length > 0
}
