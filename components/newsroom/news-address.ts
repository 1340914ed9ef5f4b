/** What a list of the newsroom shows, as in its address. Everything is optional. */
export type NewsQuery = {
  readonly page: number
  readonly year: string | null
  readonly country: string | null
  readonly institution: string | null
  /** As typed. */
  readonly q: string
  /** True if all institutions are listed. */
  readonly hasAllInstitutions: boolean
}

export const everything: NewsQuery = {
  page: 1,
  year: null,
  country: null,
  institution: null,
  q: '',
  hasAllInstitutions: false,
}

/** The query of an address: `?lang=en&year=2023`. */
export function newsQuery(language: string, query: Partial<NewsQuery> = {}): string {
  const { page, year, country, institution, q, hasAllInstitutions } = { ...everything, ...query }
  const given = Object.entries({
    lang: language,
    q: q.trim(),
    year,
    country: country?.toLowerCase(),
    institution,
    show: hasAllInstitutions ? 'institutions' : null,
    page: page > 1 ? String(page) : null,
  }).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  return `?${new URLSearchParams(given)}`
}

/** Reads the query of an address; `null` if its page is none. Unknown values find nothing, and do no harm. */
export function readNewsQuery(search: URLSearchParams): NewsQuery | null {
  const page = search.get('page') ?? '1'
  if (!/^[1-9]\d{0,3}$/.test(page)) return null
  const value = (name: string) => search.get(name)?.slice(0, 100) || null
  const country = value('country')?.toLowerCase() ?? null
  return {
    page: Number(page),
    year: value('year'),
    country: country !== null && country.length === 2 ? country.toUpperCase() : country,
    institution: value('institution'),
    q: (search.get('q') ?? '').slice(0, 200),
    hasAllInstitutions: search.get('show') === 'institutions',
  }
}

/** True if a list shows only some reports. */
export function isFiltered({ year, country, institution, q }: NewsQuery): boolean {
  return year !== null || country !== null || institution !== null || q.trim() !== ''
}
