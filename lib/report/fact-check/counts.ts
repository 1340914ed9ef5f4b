import { agreementKindKey } from '../../domain/trip/agreement-kinds'
import type { Institution } from '../../domain/directory/entry'
import type { Texts } from '../../domain/text/text'
import {
  type Agreement,
  type Host,
  type Member,
  ofVisit,
  type Topic,
  type TripRecord,
  type Visit,
  type WholeTrip,
} from '../../domain/trip/trip-record'
import { type AgreementStatus, agreementStatuses } from '../../domain/trip/vocabulary'

/** The things that are counted. `delegation`: its size ("11-member"); `people`: any number of people. */
export const countedThings = [
  'delegation',
  'people',
  'institutions',
  'countries',
  'cities',
  'agreements',
  'topics',
  'days',
  'years',
] as const
export type CountedThing = (typeof countedThings)[number]

/** The numbers derived from a record, the most likely ones of each thing first. */
export type Counts = Record<CountedThing, number[]>

/**
 * Counts the records of a trip, in total and by the groups that a report may mention. `days`: the length of each
 * period.
 */
export function countsOf(trip: WholeTrip, days: readonly number[]): Counts {
  const { record, directory } = trip
  const visits = visitsOf(trip)
  const agreements = visits.flatMap((one) => one.agreements)
  const lists = listLengths(record, visits)
  const cities = new Set(visits.flatMap(({ visit, institution }) => keyOf(visit.city ?? institution.city) ?? []))
  const countries = new Set(visits.flatMap(({ institution }) => institution.country ?? []))
  const listed = record.member.reduce((sum, one) => sum + sizeOf(one), 0)
  const size = record.trip.size ?? listed
  return {
    delegation: listed > size ? [size, listed] : [size],
    people: peopleCounts(record, visits, { listed, size, known: Object.keys(directory.people).length }),
    institutions: institutionCounts(visits),
    countries: [
      countries.size,
      ...(countries.size === 1 ? [2] : []),
      ...agreementStatuses.flatMap((status) =>
        agreedAt(visits, status).map((some) => new Set(some.flatMap((one) => one.institution.country ?? [])).size),
      ),
    ],
    cities: [cities.size],
    agreements: [
      agreements.length,
      ...visits.map((one) => one.agreements.length),
      ...groups(agreements.map((one) => one.status)),
      ...groups(agreements.map((one) => agreementKindKey(one.kind))),
    ],
    topics: [...lists, lists.reduce((sum, one) => sum + one, 0), record.topic.length],
    days: days.flatMap((n) => [n, n - 1]),
    years: agreements.flatMap((one) => one.termYears ?? []),
  }
}

/** A visit with the records that belong to it. */
type VisitParts = { visit: Visit; institution: Institution; hosts: Host[]; agreements: Agreement[]; topics: Topic[] }

function visitsOf({ record, directory }: WholeTrip): VisitParts[] {
  return record.visit.flatMap((visit) => {
    const institution = directory.institutions[visit.institutionId]
    return institution
      ? [
          {
            visit,
            institution,
            hosts: ofVisit(record.host, visit.id),
            agreements: ofVisit(record.agreement, visit.id),
            topics: ofVisit(record.topic, visit.id),
          },
        ]
      : []
  })
}

function peopleCounts(
  { member }: TripRecord,
  visits: readonly VisitParts[],
  { listed, size, known }: { listed: number; size: number; known: number },
): number[] {
  const hosts = visits.map((one) => one.hosts.length)
  return [
    size,
    listed,
    size - 1,
    listed - 1,
    size - member.filter((one) => one.personId !== null).length,
    ...member.map((one) => one.count),
    ...groups(member.map((one) => one.role)),
    ...groups(member.map((one) => keyOf(one.title))),
    ...hosts,
    ...runningSums(hosts),
    known,
    ...groups(visits.flatMap((one) => one.hosts.map((host) => keyOf(host.title)))),
    ...visits.flatMap((one) => one.agreements.map(({ signerIds }) => signerIds.length)),
  ]
}

function institutionCounts(visits: readonly VisitParts[]): number[] {
  const institutions = [...new Set(visits.map((one) => one.institution))]
  const isNamedUniversity = ({ name }: Institution) => /大學|universit/i.test(JSON.stringify(name))
  // An institution without a kind may count as a university or not, by its name.
  const universities = [
    institutions.filter(({ kind }) => kind === 'university' || kind === null),
    institutions.filter(({ kind }) => kind === 'university'),
    institutions.filter((one) => one.kind === 'university' || (one.kind === null && isNamedUniversity(one))),
  ].map((some) => some.length)
  return [
    institutions.length,
    visits.length,
    ...universities.flatMap((n) => [n, institutions.length - n]),
    ...groups(institutions.map((one) => one.country)),
    ...groups(institutions.map((one) => one.kind)),
    ...groups(institutions.map((one) => keyOf(one.city))),
    ...agreementStatuses.flatMap((status) =>
      agreedAt(visits, status).flatMap((some) => [some.length, new Set(some.map((one) => one.institution)).size]),
    ),
  ]
}

function listLengths({ trip, topic }: TripRecord, visits: readonly VisitParts[]): number[] {
  return [
    topic.filter(({ visitId }) => visitId === null).length,
    trip.activities.length,
    trip.outcomes.length,
    ...visits.flatMap(({ visit, topics }) => [topics.length, visit.activities.length, visit.outcomes.length]),
  ]
}

// The visits with an agreement of this status, those with this status only, and those with any agreement.
function agreedAt(visits: readonly VisitParts[], status: AgreementStatus): VisitParts[][] {
  const agreed = visits.filter((one) => one.agreements.length > 0)
  return [
    agreed.filter((one) => one.agreements.some((agreement) => agreement.status === status)),
    agreed.filter((one) => one.agreements.every((agreement) => agreement.status === status)),
    agreed,
  ]
}

function sizeOf({ personId, count }: Member): number {
  return personId === null ? count : 1
}

// Equal texts have equal keys.
function keyOf(text: Texts | null): string | null {
  return text && JSON.stringify(text)
}

function groups(keys: readonly (string | null)[]): number[] {
  return [...new Set(keys)].map((key) => keys.filter((one) => one === key).length)
}

// The running totals.
function runningSums(values: readonly number[]): number[] {
  return values.map((_, i) => values.slice(0, i + 1).reduce((sum, one) => sum + one, 0))
}
