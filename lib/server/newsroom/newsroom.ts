import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { type Db, db } from '../../../db/client'
import { institutions, logos, office, reportRevisions } from '../../../db/schema'
import type { Sidebar, FrozenBlock, FrozenPhoto } from '../../domain/newsroom/article'
import { type Colours, completeColours } from '../../domain/newsroom/colours'
import { type Edition, inOrder } from '../../domain/newsroom/edition'
import type { Logo } from '../../domain/newsroom/logo'
import type { Texts } from '../../domain/text/text'
import { completeHouseStyle, type HouseStyle } from '../../report/house-style'

// Public data only: revisions that are published and not withdrawn. No access is required, so nothing here may read
// trips, people or drafts.

/** How the newsroom writes dates. */
export type NewsDates = Pick<HouseStyle, 'dateOrder' | 'chineseYears'>

/**
 * The publisher, as named on every page of the newsroom. `logo`: its id and its size in pixels; `colours`: those that
 * were entered; `dates`: how the house style writes them.
 */
export type Publisher = {
  name: Texts
  website: string | null
  pressOffice: Texts | null
  logo: Logo | null
  colours: Colours | null
  dates: NewsDates
  timeZone: string
}

/**
 * The article of a slug. `editions` are all public articles about its trip, including this one. `withdrawn` and `moved`
 * have no text.
 */
export type Found =
  | { state: 'live'; revisionId: string; language: string; editions: readonly Edition[]; publisher: Publisher }
  | { state: 'moved'; slug: string; publisher: Publisher }
  | { state: 'withdrawn'; publisher: Publisher }

export type Article = {
  id: string
  slug: string
  language: string
  body: readonly FrozenBlock[]
  aside: Sidebar
  photos?: readonly FrozenPhoto[] | null
}

const publisherFields = {
  name: institutions.name,
  website: institutions.website,
  timeZone: institutions.timeZone,
  pressOffice: office.pressOfficeName,
  houseStyle: office.houseStyle,
  light: office.lightColour,
  dark: office.darkColour,
  logoId: office.logoId,
  logoWidth: logos.width,
  logoHeight: logos.height,
}

/** The state of the article of a slug, in one small query; `null` if no article ever had this slug. */
export async function findArticle(slug: string): Promise<Found | null> {
  const rows = await articleState().execute({ slug })
  const own = rows.find(({ reportId, asked }) => reportId === asked)
  if (!own) return null
  const publisher = toPublisher(own)
  if (own.withdrawnAt) return { state: 'withdrawn', publisher }
  if (own.slug !== slug) return { state: 'moved', slug: own.slug, publisher }
  const live = rows.filter(({ withdrawnAt }) => !withdrawnAt).map((row) => ({ language: row.language, slug: row.slug }))
  return { state: 'live', revisionId: own.id, language: own.language, editions: inOrder(live), publisher }
}

const prepared = new WeakMap<Db, ReturnType<typeof prepareArticleState>>()

// A prepared statement, because every reader runs this query.
function articleState(): ReturnType<typeof prepareArticleState> {
  const known = prepared.get(db()) ?? prepareArticleState(db())
  prepared.set(db(), known)
  return known
}

function prepareArticleState(on: Db) {
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
    .leftJoin(logos, eq(logos.id, office.logoId))
    .where(isNewest())
    .prepare()
}

/** The newest revision of each report, which decides its state: withdrawing it withdraws all revisions. */
export function isNewest(): SQL {
  const { reportId, number } = reportRevisions
  const others = sql.raw('others')
  const newest = sql`select max(${others}.number) from ${reportRevisions} as ${others}
    where ${others}.report_id = ${reportId}`
  return sql`${number} = (${newest})`
}

/** A published revision. Revisions are immutable and can be cached. */
export async function readRevision(id: string): Promise<(Article & { publishedAt: Date }) | null> {
  const [row] = await db()
    .select()
    .from(reportRevisions)
    .where(and(eq(reportRevisions.id, id), isNull(reportRevisions.withdrawnAt)))
  return row
    ? {
        id,
        slug: row.slug,
        language: row.language,
        body: row.body,
        aside: row.aside as Sidebar,
        photos: row.photos,
        publishedAt: row.publishedAt,
      }
    : null
}

/** The publisher, for pages without an article. */
export async function readPublisher(): Promise<Publisher> {
  const [row] = await db()
    .select(publisherFields)
    .from(office)
    .leftJoin(institutions, eq(institutions.id, office.homeInstitutionId))
    .leftJoin(logos, eq(logos.id, office.logoId))
    .where(eq(office.id, 'office'))
  return toPublisher(row)
}

/** The report that owns each of these slugs now or in the past. A slug is never given to another report. */
export async function slugOwners(slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db()
    .select({ slug: reportRevisions.slug, reportId: reportRevisions.reportId })
    .from(reportRevisions)
    .where(inArray(reportRevisions.slug, [...slugs]))
  return new Map(rows.map(({ slug, reportId }) => [slug, reportId]))
}

type PublisherRow = { [Field in keyof typeof publisherFields]: (typeof publisherFields)[Field]['_']['data'] | null }

function toPublisher(row: PublisherRow | undefined): Publisher {
  const { light, dark, logoId, logoWidth, logoHeight } = row ?? {}
  const { dateOrder, chineseYears } = completeHouseStyle(row?.houseStyle ?? {})
  return {
    // An installation that is not set up yet still gets a valid page.
    name: row?.name ?? { en: 'Attaché' },
    website: row?.website ?? null,
    pressOffice: row?.pressOffice ?? null,
    logo: logoId && logoWidth && logoHeight ? { id: logoId, width: logoWidth, height: logoHeight } : null,
    colours: light || dark ? completeColours({ light: light ?? null, dark: dark ?? null }) : null,
    dates: { dateOrder, chineseYears },
    timeZone: row?.timeZone ?? 'UTC',
  }
}
