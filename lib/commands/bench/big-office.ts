import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { entityTables } from '../../../db/entity-tables'
import { institutions, office, people, trips } from '../../../db/schema'
import { tripKeyOf } from '../../../db/trip-derived'
import { spanOf } from '../../domain/trip/trip-span'
import { addDays, type Day } from '../../domain/time/day'
import { institutionKey, personKey } from '../../domain/directory/directory-keys'
import { entityNames, type TripRecord } from '../../domain/trip/trip-record'
import { dayAt } from '../../domain/time/wall-time'
import { makeCampuses, type Campus, addPeople } from './big-directory'
import { makeTrip } from './big-trip'
import { insertInBulk } from './bulk'
import { places } from './places'
import { type Random, randomFrom, shares } from './random'
import { sizedTripId, sizedTrips } from './sized-trips'

/** The size of the big office, which is added to the sample office. */
export const bigOffice = { trips: 2_000, people: 20_000, items: 100_000, institutions: 1_500 }

type Made = { id: string; record: TripRecord; campuses: readonly Campus[] }

/** Adds the data of years of work to the office, in some seconds. The same seed and day add the same data. */
export async function seedBigOffice(now = new Date(), size = bigOffice, seed = 20_231_031): Promise<void> {
  const random = randomFrom(seed)
  const ours = await home()
  const allCampuses = makeCampuses(random, size.institutions)
  const persons = addPeople(random, allCampuses, size.people, ours)
  const today = dayAt(now, ours.place.timeZone)
  const made = [...makeTrips(random, size, ours, allCampuses, today), ...makeSizedTrips(ours, allCampuses, today)]
  const entry = { revision: 1, createdAt: now, updatedAt: now }
  insertInBulk([
    [
      institutions,
      allCampuses.map(({ institution }) => ({ ...institution, ...entry, searchKey: institutionKey(institution) })),
    ],
    [people, persons.map((person) => ({ ...person, ...entry, searchKey: personKey(person.name) }))],
    [
      trips,
      made.map(({ id, record, campuses }) => ({
        ...record.trip,
        ...spanOf(record),
        id,
        version: 1,
        createdAt: now,
        searchKey: tripKeyOf(
          record,
          campuses.map(({ institution }) => institution),
        ),
      })),
    ],
    // In the order of their references.
    ...(['visit', ...entityNames.filter((noun) => noun !== 'visit')] as const).map(
      (noun) =>
        [
          entityTables[noun],
          made.flatMap(({ id, record }) =>
            record[noun].map((line, i) => ({ ...line, tripId: id, position: i * 1_024 })),
          ),
        ] as const,
    ),
  ])
}

// The trips of twelve years, and some fifty trips of the coming months, most of them soon.
function makeTrips(
  random: Random,
  size: typeof bigOffice,
  ours: Campus,
  allCampuses: readonly Campus[],
  today: Day,
): Made[] {
  const known = allCampuses.filter((seat) => seat.people.length > 0)
  return shares(random, size.items, size.trips, 4).map((items, i) => {
    const campuses = Array.from({ length: random.int(1, 8) }, () => random.favour(known))
    const start = addDays(today, random.chance(0.025) ? Math.round(random.next() ** 2 * 300) : -random.int(1, 12 * 365))
    const id = `big-trip-${i}`
    return {
      id,
      campuses,
      record: makeTrip(random, id, ours, campuses, start, {
        items,
        visits: campuses.length,
        members: random.int(2, 14),
        hosts: 3,
      }),
    }
  })
}

// Seeded by themselves, so that the other trips stay the same.
function makeSizedTrips(ours: Campus, allCampuses: readonly Campus[], today: Day): Made[] {
  const campuses = allCampuses.filter((seat) => seat.people.length > 0).slice(0, 8)
  return sizedTrips.map((items) => {
    const id = sizedTripId(items)
    const size = { items, visits: campuses.length, members: 12, hosts: 3 }
    return { id, campuses, record: makeTrip(randomFrom(items), id, ours, campuses, addDays(today, -5_000), size) }
  })
}

async function home(): Promise<Campus> {
  const [row] = await db()
    .select({ institution: institutions })
    .from(office)
    .innerJoin(institutions, eq(institutions.id, office.homeInstitutionId))
  if (!row) throw new Error('The big office is added to one that has a home institution')
  return { institution: row.institution, place: places[0]!, people: [] }
}
