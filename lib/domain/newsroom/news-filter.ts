import { primaryLanguage, type Words } from '../text/text'
import { isEnglish } from '../text/language-name'
import type { Day } from '../time/day'
import type { Edition } from './edition'

// The newsroom's list: which articles it shows to a reader, in which language, and what it can be filtered by.

/** A public article as the list knows it. `key`: the search key of its text, see lib/domain/text/search-index.ts. */
export type IndexedArticle = Edition & {
  readonly revisionId: string
  readonly reportId: string
  readonly tripId: string
  readonly headline: string
  /** When it was first published, in milliseconds, and on which day at home. */
  readonly first: number
  readonly published: Day
  /** Country codes; `received` for a delegation that visited us. */
  readonly countries: readonly string[]
  readonly institutions: readonly { readonly key: string; readonly name: Words }[]
  readonly key: string
}

export const received = 'received'

/** What a reader asked for; `null` and the empty query are everything. `words`: the folded words of the query. */
export type NewsFilter = {
  readonly year: string | null
  readonly country: string | null
  readonly institution: string | null
  readonly words: readonly string[]
}

export const noFilter: NewsFilter = { year: null, country: null, institution: null, words: [] }

/** A trip with its public articles; `shown` is the one for the reader. */
export type Story = { readonly shown: IndexedArticle; readonly editions: readonly IndexedArticle[] }

/**
 * Each trip once, in `language` if there is such an article, else in a variety of it, in English, or in any. Newest
 * first, by the first publication of the shown article.
 */
export function storiesFor(language: string, articles: readonly IndexedArticle[]): Story[] {
  const trips = grouped(articles, ({ tripId }) => tripId)
  return [...trips.values()]
    .flatMap((editions): Story[] => {
      const [shown] = editions.toSorted(
        (a, b) =>
          distance(a.language, language) - distance(b.language, language) ||
          a.first - b.first ||
          order(a.reportId, b.reportId),
      )
      return shown ? [{ shown, editions }] : []
    })
    .toSorted((a, b) => b.shown.first - a.shown.first || order(b.shown.reportId, a.shown.reportId))
}

function distance(language: string, wanted: string): number {
  if (language === wanted) return 0
  if (primaryLanguage(language) === primaryLanguage(wanted)) return 1
  return isEnglish(language) ? 2 : 3
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Aspect = 'year' | 'country' | 'institution'
const without: Record<Aspect, Partial<NewsFilter>> = {
  year: { year: null },
  country: { country: null },
  institution: { institution: null },
}

/** The stories that pass a filter. A query may be in any language of an article. */
export function filtered(stories: readonly Story[], filter: NewsFilter, except?: Aspect): Story[] {
  const { year, country, institution, words }: NewsFilter = except ? { ...filter, ...without[except] } : filter
  return stories.filter(
    ({ shown, editions }) =>
      (year === null || yearOf(shown) === year) &&
      (country === null || shown.countries.includes(country)) &&
      (institution === null || shown.institutions.some(({ key }) => key === institution)) &&
      words.every((word) => editions.some(({ key }) => key.includes(word))),
  )
}

/** A value to filter by, with the number of stories it leaves. */
export type Choice = { readonly value: string; readonly count: number }
export type InstitutionChoice = Choice & { readonly name: Words }

export type Choices = {
  readonly years: readonly Choice[]
  readonly countries: readonly Choice[]
  readonly institutions: readonly InstitutionChoice[]
}

/** What can be chosen under the other parts of the filter: years newest first, institutions with most stories first. */
export function choicesOf(stories: readonly Story[], filter: NewsFilter): Choices {
  const years = counted(filtered(stories, filter, 'year').map(({ shown }) => yearOf(shown)))
  const countries = counted(filtered(stories, filter, 'country').flatMap(({ shown }) => shown.countries))
  const named = filtered(stories, filter, 'institution').flatMap(({ shown }) => shown.institutions)
  const names = new Map(named.toReversed().map(({ key, name }) => [key, name]))
  return {
    years: years.toSorted((a, b) => order(b.value, a.value)),
    countries,
    institutions: counted(named.map(({ key }) => key))
      .map((choice) => ({ ...choice, name: names.get(choice.value) ?? { text: choice.value, lang: 'en' } }))
      .toSorted((a, b) => b.count - a.count || order(a.name.text, b.name.text)),
  }
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

function counted(values: readonly string[]): Choice[] {
  return [...grouped(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }))
}

export function yearOf({ published }: Pick<IndexedArticle, 'published'>): string {
  return published.slice(0, 4)
}

/** The other reports about an institution: the newest ones, and how many there are. */
export type OtherVisits = {
  readonly key: string
  readonly name: Words
  readonly visits: readonly Pick<IndexedArticle, 'slug' | 'language' | 'headline' | 'published'>[]
  readonly count: number
}

/** For each institution of an article, the reports of other trips to it, for a reader of the article's language. */
export function otherVisits(
  articles: readonly IndexedArticle[],
  of: { readonly revisionId: string; readonly language: string },
  most = 3,
): OtherVisits[] {
  const article = articles.find(({ revisionId }) => revisionId === of.revisionId)
  if (!article || article.institutions.length === 0) return []
  const others = storiesFor(
    of.language,
    articles.filter(({ tripId }) => tripId !== article.tripId),
  )
  return article.institutions.map(({ key, name }) => {
    const visits = others.filter(({ shown }) => shown.institutions.some((one) => one.key === key))
    return {
      key,
      name,
      visits: visits
        .slice(0, most)
        .map(({ shown: { slug, language, headline, published } }) => ({ slug, language, headline, published })),
      count: visits.length,
    }
  })
}
