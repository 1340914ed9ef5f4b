import { count, inArray, isNull, max, min, and } from 'drizzle-orm'
import { db } from '../../../db/client'
import type { Db } from '../../../db/transact'
import { reportRevisions } from '../../../db/schema'
import { type FrozenBlock, type InstitutionDetails, type Sidebar } from '../../domain/newsroom/article'
import { type IndexedArticle, received } from '../../domain/newsroom/news-filter'
import { slugOf } from '../../domain/newsroom/slug'
import { plainWords, readMarkdown } from '../../domain/report/rich-text'
import { countryName } from '../../domain/text/countries'
import { staffLocales } from '../../domain/text/locales'
import { indexKey } from '../../domain/text/search-index'
import { countryName as englishCountry } from '../../report/en/countries'
import { countryName as chineseCountry } from '../../report/zh-hant/countries'
import { isNewest } from './newsroom'

// All public articles with what they can be found by, in memory: a newsroom has hundreds of them, not millions. Public,
// as in newsroom.ts.

/** `version` changes whenever the newsroom changes. */
export type NewsIndex = { readonly version: string; readonly articles: readonly IndexedArticle[] }

type Content = Pick<IndexedArticle, 'published' | 'countries' | 'institutions' | 'key'>
type Known = { index: NewsIndex; contents: Map<string, Content> }

const known = new WeakMap<Db, Known>()

/** The index, rebuilt after a publication or a withdrawal. Revisions never change, so only new ones are read. */
export async function readNewsIndex(): Promise<NewsIndex> {
  const version = await readVersion()
  const last = known.get(db())
  if (last?.index.version === version) return last.index
  const rows = await readArticles()
  const contents = last?.contents ?? new Map<string, Content>()
  await readContents(
    contents,
    rows.map(({ revisionId }) => revisionId),
  )
  const articles = rows.flatMap((row): IndexedArticle[] => {
    const content = contents.get(row.revisionId)
    return content ? [{ ...row, ...content }] : []
  })
  const index = { version, articles }
  known.set(db(), { index, contents })
  return index
}

async function readVersion(): Promise<string> {
  const { id, publishedAt, withdrawnAt } = reportRevisions
  const [row] = await db()
    .select({
      all: count(),
      withdrawn: count(withdrawnAt),
      published: max(publishedAt),
      lastWithdrawn: max(withdrawnAt),
      firstWithdrawn: min(withdrawnAt),
      // They differ if a database is replaced by another while the server runs.
      firstId: min(id),
      lastId: max(id),
    })
    .from(reportRevisions)
  return JSON.stringify(row)
}

async function readArticles() {
  const { id, reportId, tripId, language, slug, headline, publishedAt, withdrawnAt } = reportRevisions
  const firsts = await db()
    .select({ reportId, first: min(publishedAt) })
    .from(reportRevisions)
    .where(isNull(withdrawnAt))
    .groupBy(reportId)
  const firstOf = new Map(firsts.map((row) => [row.reportId, row.first]))
  const rows = await db()
    .select({ revisionId: id, reportId, tripId, language, slug, headline, publishedAt })
    .from(reportRevisions)
    .where(and(isNull(withdrawnAt), isNewest()))
  return rows.map(({ publishedAt: at, ...row }) => ({ ...row, first: (firstOf.get(row.reportId) ?? at).getTime() }))
}

const batch = 200

async function readContents(contents: Map<string, Content>, ids: readonly string[]): Promise<void> {
  const current = new Set(ids)
  for (const id of contents.keys()) if (!current.has(id)) contents.delete(id)
  const wanted = ids.filter((id) => !contents.has(id))
  const { id, body, aside } = reportRevisions
  for (let at = 0; at < wanted.length; at += batch) {
    const rows = await db()
      .select({ id, body, aside })
      .from(reportRevisions)
      .where(inArray(id, wanted.slice(at, at + batch)))
    for (const row of rows) contents.set(row.id, contentOf(row.body, row.aside as Sidebar))
  }
}

function contentOf(body: readonly FrozenBlock[], aside: Sidebar): Content {
  const details = aside.hosts.map(
    ({ institution, details: given }): Pick<InstitutionDetails, 'key' | 'name' | 'otherNames' | 'country'> =>
      given ?? { key: slugOf(institution.text) || institution.text, name: institution, otherNames: [], country: null },
  )
  const guest = aside.received?.guest
  const codes = [...new Set(details.flatMap(({ country }) => country ?? []))]
  const institutions = guest ? [guest] : details
  const countries = [...codes, ...(guest?.country ? [guest.country] : [])]
  return {
    published: aside.published,
    countries: aside.received ? [received] : codes,
    institutions: institutions
      .map(({ key, name }) => ({ key, name }))
      .filter(({ key }, at, all) => all.findIndex((one) => one.key === key) === at),
    key: indexKey(
      ...body.map(({ text }) => plainWords(readMarkdown(text))),
      ...[...details, ...(guest ? [guest] : [])].flatMap(({ name, otherNames }) =>
        [name, ...otherNames].map(({ text }) => text),
      ),
      ...aside.hosts.flatMap(({ city, people }) => [city?.text, ...people.map(({ text }) => text)]),
      ...aside.leaders.map(({ text }) => text),
      aside.guest?.text,
      ...countries.flatMap((code) => [
        ...staffLocales.map((locale) => countryName(code, locale)),
        englishCountry(code),
        chineseCountry(code),
      ]),
    ),
  }
}
