import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { office, reportRevisions, reports } from '../../../db/schema'
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
import { isSame } from '../../domain/trip/edit'
import { publishable } from '../../domain/report/report-draft'
import { stateAfter } from '../../domain/report/report-state'
import { plainWords } from '../../domain/report/rich-text'
import { isSlug } from '../../domain/newsroom/slug'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { dayOf, momentAt } from '../../domain/time/wall-time'
import type { ReportLanguage } from '../../report/report-language'
import type { TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'
import { logPublication } from '../platform/log'
import { frozenPhotos } from '../photos/photos'
import { readBlocks, bumpReportVersion } from './report'

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
  slug: string
  /** The correction note, required to change a published article; `null` for a first publication. */
  correction: string | null
  /** The draft's version that was looked at. */
  version: number
}

export type Published =
  | { ok: true; slug: string }
  | { ok: false; code: 'not found' | 'moved on' | 'not approved' | 'no text' | 'no correction' | 'slug' | 'slug taken' }

/** A published revision, as the transaction gives it. */
type Revised = { ok: true; slug: string; number: number }

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
  return publication.state === 'live' && isSame(publication.body, body) && isSame(publication.photos, photos)
}

/**
 * Publishes the draft as it was looked at: its words and the particulars of the visit are frozen. A later
 * publication is a new revision of the same article; an old slug leads to the new one.
 */
export async function publish(
  { tripId, viewer }: TripAccess<'publish report'>,
  language: ReportLanguage,
  publishing: Publishing,
  now = new Date(),
): Promise<Published> {
  const { slug, version, correction } = publishing
  const outcome = await transact(db(), function* (tx): Steps<Revised | Exclude<Published, { ok: true }>> {
    if (!isSlug(slug)) return { ok: false, code: 'slug' }
    // Publications of the whole office take turns, or two reports could get one slug at the same time.
    yield* run(tx.update(office).set({ id: 'office' }).where(eq(office.id, 'office')))
    const report = yield* bumpReportVersion(tx, tripId, language)
    const read = yield* readRecord(tx, tripId)
    if (!report || !read) return { ok: false, code: 'not found' }
    if (report.version !== version + 1) return { ok: false, code: 'moved on' }
    const state = stateAfter(report.state ?? 'draft', 'publish')
    if (!state) return { ok: false, code: 'not approved' }
    const body = publishable(yield* readBlocks(tx, report.id))
    const { headline, paragraphs } = wordsOfArticle(body)
    if (headline.length === 0 || paragraphs.length === 0) return { ok: false, code: 'no text' }
    if (yield* isTaken(tx, slug, report.id)) return { ok: false, code: 'slug taken' }

    const whole: WholeTrip = { id: tripId, ...read, directory: yield* readDirectory(tx, read.record) }
    const last = yield* newest(tx, report.id)
    if (last && !last.withdrawnAt && !correction?.trim()) return { ok: false, code: 'no correction' }
    const aside = sidebarFor(whole, language, last, correction, now)
    const number = (last?.number ?? 0) + 1
    const id = newId()
    yield* run(
      tx.insert(reportRevisions).values({
        id,
        reportId: report.id,
        tripId,
        number,
        slug,
        language,
        headline: plainWords([headline]),
        body,
        aside,
        photos: yield* frozenPhotos(tx, tripId, language),
        publishedAt: now,
        publishedBy: viewer.id,
        withdrawnAt: null,
      }),
    )
    yield* run(tx.update(reports).set({ state }).where(eq(reports.id, report.id)))
    yield* noteChange(
      tx,
      {
        tripId,
        userId: viewer.id,
        subject: 'report',
        subjectId: report.id,
        verb: 'publish',
        edit: { do: 'publish', language, ...publishing, number },
        inverse: null,
        version: null,
      },
      now,
    )
    return { ok: true, slug, number }
  })
  if (!outcome.ok) return outcome
  logPublication('published', tripId, language, outcome.number)
  return { ok: true, slug }
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
  const homeZone = whole.directory.institutions[whole.record.trip.homeId]?.timeZone ?? 'UTC'
  const today = dayOf(momentAt(now, homeZone))
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
