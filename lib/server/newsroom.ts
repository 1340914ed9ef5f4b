import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Db, db } from '../../db/client'
import { institutions, office, reportRevisions } from '../../db/schema'
import { type Aside, type FrozenBlock, type FrozenPhoto, wordsOfArticle } from '../domain/article'
import type { Day } from '../domain/day'
import type { Texts } from '../domain/text'

// What the public may read, and nothing else: revisions that were published and not withdrawn. No access is asked
// for, so nothing here may look at trips, people or drafts.

/** The publisher, as every page of the newsroom names it. */
export type Publisher = { name: Texts; website: string | null; pressOffice: Texts | null }

/** An article of a slug. `withdrawn` and `moved` have nothing to read. */
export type Found =
  | { state: 'live'; revisionId: string; publisher: Publisher }
  | { state: 'moved'; slug: string; publisher: Publisher }
  | { state: 'withdrawn'; publisher: Publisher }

export type Article = { id: string; slug: string; language: string; body: readonly FrozenBlock[]; aside: Aside; photos: readonly FrozenPhoto[] }

export type NewsLine = { slug: string; language: string; headline: string; summary: string; published: Day }

const publisherFields = { name: institutions.name, website: institutions.website, pressOffice: office.pressOfficeName }

/** Where the article of a slug stands, in one small query; `null` where no article ever had this slug. */
export async function findArticle(slug: string): Promise<Found | null> {
  const [row] = await standing().execute({ slug })
  if (!row) return null
  const publisher = toPublisher(row)
  if (row.withdrawnAt) return { state: 'withdrawn', publisher }
  if (row.slug !== slug) return { state: 'moved', slug: row.slug, publisher }
  return { state: 'live', revisionId: row.id, publisher }
}

const built = new WeakMap<Db, ReturnType<typeof buildStanding>>()

// Every reader asks this, so it is built once for each database.
function standing(): ReturnType<typeof buildStanding> {
  const known = built.get(db()) ?? buildStanding(db())
  built.set(db(), known)
  return known
}

function buildStanding(on: Db) {
  const of = on.select({ id: reportRevisions.reportId }).from(reportRevisions).where(eq(reportRevisions.slug, sql.placeholder('slug'))).limit(1)
  // The newest revision speaks for its report: withdrawing withdraws all of them.
  return on
    .select({ id: reportRevisions.id, slug: reportRevisions.slug, withdrawnAt: reportRevisions.withdrawnAt, ...publisherFields })
    .from(reportRevisions).leftJoin(office, eq(office.id, 'office')).leftJoin(institutions, eq(institutions.id, office.homeInstitutionId))
    .where(eq(reportRevisions.reportId, sql`(${of})`)).orderBy(desc(reportRevisions.number)).limit(1).prepare()
}

/** A published revision. Revisions never change: what was read once may be kept. */
export async function readRevision(id: string): Promise<Article | null> {
  const [row] = await db().select().from(reportRevisions).where(and(eq(reportRevisions.id, id), isNull(reportRevisions.withdrawnAt)))
  return row ? { id, slug: row.slug, language: row.language, body: row.body, aside: row.aside as Aside, photos: row.photos ?? [] } : null
}

/** One page of the live articles, by first publication, newest first; `page` counts from 1. */
export async function listNews(page: number, pageLength = 20): Promise<{ articles: NewsLine[]; hasOlder: boolean }> {
  const live = db().select({
    reportId: reportRevisions.reportId,
    number: sql<number>`max(${reportRevisions.number})`.as('newest'),
    first: sql`min(${reportRevisions.publishedAt})`.as('first'),
  }).from(reportRevisions).where(isNull(reportRevisions.withdrawnAt)).groupBy(reportRevisions.reportId).as('live')
  const rows = await db().select({ revision: reportRevisions }).from(reportRevisions)
    .innerJoin(live, and(eq(live.reportId, reportRevisions.reportId), eq(live.number, reportRevisions.number)))
    .orderBy(desc(live.first), desc(reportRevisions.id)).limit(pageLength + 1).offset((page - 1) * pageLength)
  const articles = rows.slice(0, pageLength).map(({ revision: { slug, language, headline, body, aside } }) => (
    { slug, language, headline, summary: wordsOfArticle(body).summary, published: (aside as Aside).published }
  ))
  return { articles, hasOlder: rows.length > pageLength }
}

/** The publisher alone, for pages about no article. */
export async function readPublisher(): Promise<Publisher> {
  const [row] = await db().select(publisherFields).from(office).leftJoin(institutions, eq(institutions.id, office.homeInstitutionId)).where(eq(office.id, 'office'))
  return toPublisher(row)
}

/** Whether any article has, or once had, each of these slugs, and of which report. Addresses are never handed on. */
export async function slugOwners(slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().select({ slug: reportRevisions.slug, reportId: reportRevisions.reportId }).from(reportRevisions).where(inArray(reportRevisions.slug, [...slugs]))
  return new Map(rows.map(({ slug, reportId }) => [slug, reportId]))
}

function toPublisher(row: { name: Texts | null; website: string | null; pressOffice: Texts | null } | undefined): Publisher {
  // An installation that was not set up yet still answers decently.
  return { name: row?.name ?? { en: 'Attaché' }, website: row?.website ?? null, pressOffice: row?.pressOffice ?? null }
}
