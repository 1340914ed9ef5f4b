import { countryCodes } from '../text/countries'
import { directions, type Direction, isOneOf } from '../trip/vocabulary'
import { type TripState, tripStates } from './trip-list'

// What the list of trips shows, as the address of the page says.

export const tripSorts = ['date', 'title', 'leader', 'size'] as const
export type TripSort = (typeof tripSorts)[number]

/** The filters of the list; `null` where it is not narrowed. A year is one in which the trip has a day. */
export type TripFilter = {
  words: string
  status: TripState | null
  year: number | null
  country: string | null
  direction: Direction | null
  /** The id of the user who created the trip. */
  owner: string | null
}

/** `sort` is `null` for the usual order, and `isDown` then has no meaning. */
export type TripQuery = TripFilter & { sort: TripSort | null; isDown: boolean; page: number }

export const noQuery: TripQuery = {
  words: '',
  status: null,
  year: null,
  country: null,
  direction: null,
  owner: null,
  sort: null,
  isDown: false,
  page: 1,
}

/** The query in the address of a page. What makes no sense does not narrow the list. */
export function readTripQuery(given: Readonly<Record<string, string | string[] | undefined>>): TripQuery {
  const one = (name: string) => {
    const value = given[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const [status, sort, direction] = [statusOf[one('status')], one('sort'), one('type')]
  const [country, year, page] = [one('country'), one('year'), Number.parseInt(one('page'), 10)]
  return {
    words: one('q').slice(0, 200),
    status: status ?? null,
    year: /^[12]\d{3}$/.test(year) ? Number(year) : null,
    country: countryCodes.includes(country) ? country : null,
    direction: isOneOf(directions, direction) ? direction : null,
    owner: one('owner').slice(0, 200) || null,
    sort: isOneOf(tripSorts, sort) ? sort : null,
    isDown: one('order') === 'down',
    page: page > 0 ? page : 1,
  }
}

/** The address of the list with this query. */
export function addressOfTrips(query: Partial<TripQuery>): string {
  const { words, status, year, country, direction, owner, sort, isDown, page } = { ...noQuery, ...query }
  const params = new URLSearchParams({
    ...(words && { q: words }),
    ...(status && { status: nameOfStatus(status) }),
    ...(year !== null && { year: String(year) }),
    ...(country && { country }),
    ...(direction && { type: direction }),
    ...(owner && { owner }),
    ...(sort && { sort }),
    ...(sort && isDown && { order: 'down' }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return params === '' ? '/trips' : `/trips?${params}`
}

/** Whether the list is neither narrowed nor sorted: then it shows the nearest trips of each state. */
export function isOverview(query: TripQuery): boolean {
  return !isNarrowed(query) && query.sort === null && query.page === 1
}

/** Whether the list shows only some of the trips. */
export function isNarrowed({ words, status, year, country, direction, owner }: TripFilter): boolean {
  return words !== '' || [status, year, country, direction, owner].some((value) => value !== null)
}

/** In addresses and forms. */
export function nameOfStatus(status: TripState): string {
  return status.replace(' ', '-')
}

const statusOf: Readonly<Record<string, TripState | undefined>> = Object.fromEntries(
  tripStates.map((state) => [nameOfStatus(state), state]),
)
