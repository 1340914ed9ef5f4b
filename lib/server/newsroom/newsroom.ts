import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { type Db, db } from '../../../db/client'
import { institutions, office, reportRevisions } from '../../../db/schema'
import type { Aside, FrozenBlock, FrozenPhoto } from '../../domain/newsroom/article'
import { type Edition, inOrder } from '../../domain/newsroom/edition'
import type { Texts } from '../../domain/text/text'

// What the public may read, and nothing else: revisions that were published and not withdrawn. No access is asked
// for, so nothing here may look at trips, people or drafts.

/** The publisher, as every page of the newsroom names it. */
export type Publisher = { name: Texts; website: string | null; pressOffice: Texts | null }

/**
 * An article of a slug. `editions` are all that can be read of its trip now, this one among them. `withdrawn` and
 * `moved` have nothing to read.
 */
export type Found =
  | { state: 'live'; revisionId: string; editions: readonly Edition[]; publisher: Publisher }
  | { state: 'moved'; slug: string; publisher: Publisher }
  | { state: 'withdrawn'; publisher: Publisher }

export type Article = {
  id: string
  slug: string
  language: string
  body: readonly FrozenBlock[]
  aside: Aside
  photos?: readonly FrozenPhoto[] | null
}

const publisherFields = { name: institutions.name, website: institutions.website, pressOffice: office.pressOfficeName }

/** Where the article of a slug stands, in one small query; `null` where no article ever had this slug. */
export async function findArticle(slug: string): Promise<Found | null> {
  const rows = await standing().execute({ slug })
  const own = rows.find(({ reportId, asked }) => reportId === asked)
  if (!own) return null
  const publisher = toPublisher(own)
  if (own.withdrawnAt) return { state: 'withdrawn', publisher }
  if (own.slug !== slug) return { state: 'moved', slug: own.slug, publisher }
  const live = rows.filter(({ withdrawnAt }) => !withdrawnAt).map((row) => ({ language: row.language, slug: row.slug }))
  return { state: 'live', revisionId: own.id, editions: inOrder(live), publisher }
}

const built = new WeakMap<Db, ReturnType<typeof buildStanding>>()

// Every reader asks this, so it is built once for each database.
function standing(): ReturnType<typeof buildStanding> {
  const known = built.get(db()) ?? buildStanding(db())
  built.set(db(), known)
  return known
}

function buildStanding(on: Db) {
  const { id, reportId, tripId, slug, language, withdrawnAt } = reportRevisions
  const asked = on
    .select({ reportId, tripId })
    .from(reportRevisions)
    .where(eq(slug, sql.placeholder('slug')))
    .limit(1)
    .as('asked')
  return on
    .select({ id, reportId, slug, language, withdrawnAt, asked: asked.reportId, ...publisherFields })
    .from(asked)
    .innerJoin(reportRevisions, eq(tripId, asked.tripId))
    .leftJoin(office, eq(office.id, 'office'))
    .leftJoin(institutions, eq(institutions.id, office.homeInstitutionId))
    .where(isNewest())
    .prepare()
}

/** Of each report the newest revision, which speaks for it: withdrawing withdraws all of them. */
export function isNewest(): SQL {
  const { reportId, number } = reportRevisions
  const others = sql.raw('others')
  return sql`${number} = (select max(${others}.number) from ${reportRevisions} as ${others} where ${others}.report_id = ${reportId})`
}

/** A published revision. Revisions never change: what was read once may be kept. */
export async function readRevision(id: string): Promise<Article | null> {
  const [row] = await db()
    .select()
    .from(reportRevisions)
    .where(and(eq(reportRevisions.id, id), isNull(reportRevisions.withdrawnAt)))
  return row
    ? { id, slug: row.slug, language: row.language, body: row.body, aside: row.aside as Aside, photos: row.photos }
    : null
}

/** The publisher alone, for pages about no article. */
export async function readPublisher(): Promise<Publisher> {
  const [row] = await db()
    .select(publisherFields)
    .from(office)
    .leftJoin(institutions, eq(institutions.id, office.homeInstitutionId))
    .where(eq(office.id, 'office'))
  return toPublisher(row)
}

/** Whether any article has, or once had, each of these slugs, and of which report. Addresses are never handed on. */
export async function slugOwners(slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db()
    .select({ slug: reportRevisions.slug, reportId: reportRevisions.reportId })
    .from(reportRevisions)
    .where(inArray(reportRevisions.slug, [...slugs]))
  return new Map(rows.map(({ slug, reportId }) => [slug, reportId]))
}

function toPublisher(
  row: { name: Texts | null; website: string | null; pressOffice: Texts | null } | undefined,
): Publisher {
  // An installation that was not set up yet still answers decently.
  return { name: row?.name ?? { en: 'Attaché' }, website: row?.website ?? null, pressOffice: row?.pressOffice ?? null }
}
