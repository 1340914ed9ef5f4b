import type { TripFile } from '../../domain/trip/trip-file'
import { type AgreementStatus, agreementStatuses } from '../../domain/trip/vocabulary'

/** What a trip is counted by. `delegation` is its size as such ("11-member"), `people` any number of persons. */
export const countedThings = [
  'delegation',
  'people',
  'houses',
  'countries',
  'cities',
  'agreements',
  'topics',
  'days',
  'years',
] as const
export type CountedThing = (typeof countedThings)[number]

/** The numbers that follow from a record, the most telling of each thing first. */
export type Counts = Record<CountedThing, number[]>

/** Counts what a trip file lists, as a whole and by the groups a report may speak of. `days`: how many days each span of it has. */
export function countsOf(file: TripFile, days: readonly number[]): Counts {
  const { trip, visits = [], delegation = [], people = [] } = file
  const houseOf = (id: string) => file.institutions.find((one) => one.id === id)!
  const houses = [...new Set(visits.map((one) => one.institution))].map(houseOf)
  const listed = delegation.reduce((sum, one) => sum + (one.person === undefined ? (one.count ?? 1) : 1), 0)
  const size = trip.size ?? listed
  const hosts = visits.map((one) => one.hosts?.length ?? 0)
  const agreements = visits.flatMap((one) => one.agreements ?? [])
  const groups = (keys: readonly (string | undefined)[]) =>
    [...new Set(keys)].map((key) => keys.filter((one) => one === key).length)
  // A house without a kind may count as a university or not, by its name.
  const universities = [
    houses.filter((one) => one.kind === 'university' || one.kind === undefined),
    houses.filter((one) => one.kind === 'university'),
    houses.filter(
      (one) =>
        one.kind === 'university' || (one.kind === undefined && /大學|universit/i.test(JSON.stringify(one.name))),
    ),
  ].map((some) => some.length)
  const cities = new Set(visits.flatMap((one) => JSON.stringify(one.city ?? houseOf(one.institution).city) ?? []))
  const countries = new Set(houses.flatMap((one) => one.country ?? []))
  // The stops at which something was signed, and those at which nothing else was.
  const agreedAt = (status: AgreementStatus) => [
    visits.filter((one) => one.agreements?.some((paper) => paper.status === status)),
    visits.filter((one) => one.agreements?.length && one.agreements.every((paper) => paper.status === status)),
    visits.filter((one) => one.agreements?.length),
  ]
  const lists = [trip, ...visits].flatMap((one) => [
    one.topics?.length ?? 0,
    one.activities?.length ?? 0,
    one.outcomes?.length ?? 0,
  ])
  return {
    delegation: listed > size ? [size, listed] : [size],
    people: [
      size,
      listed,
      size - 1,
      listed - 1,
      size - delegation.filter((one) => one.person !== undefined).length,
      ...delegation.map((one) => one.count ?? 1),
      ...groups(delegation.map((one) => one.role)),
      ...groups(delegation.map((one) => JSON.stringify(one.title))),
      ...hosts,
      ...running(hosts),
      people.length,
      ...groups(visits.flatMap((one) => (one.hosts ?? []).map((host) => JSON.stringify(host.title)))),
      ...agreements.map((one) => one.signers?.length ?? 0),
    ],
    houses: [
      houses.length,
      visits.length,
      ...universities.flatMap((n) => [n, houses.length - n]),
      ...groups(houses.map((one) => one.country)),
      ...groups(houses.map((one) => one.kind)),
      ...groups(houses.map((one) => JSON.stringify(one.city))),
      ...agreementStatuses.flatMap((status) =>
        agreedAt(status).flatMap((some) => [some.length, new Set(some.map((one) => one.institution)).size]),
      ),
    ],
    countries: [
      countries.size,
      ...(countries.size === 1 ? [2] : []),
      ...agreementStatuses.flatMap((status) =>
        agreedAt(status).map((some) => new Set(some.flatMap((one) => houseOf(one.institution).country ?? [])).size),
      ),
    ],
    cities: [cities.size],
    agreements: [
      agreements.length,
      ...visits.map((one) => one.agreements?.length ?? 0),
      ...groups(agreements.map((one) => one.status)),
      ...groups(agreements.map((one) => JSON.stringify(one.kind))),
    ],
    topics: [
      ...lists,
      lists.reduce((sum, one) => sum + one, 0),
      visits.reduce((sum, one) => sum + (one.topics?.length ?? 0), trip.topics?.length ?? 0),
    ],
    days: days.flatMap((n) => [n, n - 1]),
    years: agreements.flatMap((one) => one.termYears ?? []),
  }
}

// The sums a reader may make by going on from one stop to the next.
function running(values: readonly number[]): number[] {
  return values.map((_, i) => values.slice(0, i + 1).reduce((sum, one) => sum + one, 0))
}
