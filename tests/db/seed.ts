import { db } from '@/db/client'
import { institutions, people, users } from '@/db/schema'
import { emptyRecord } from '@/lib/domain/trip/edit'
import { indexKey } from '@/lib/domain/text/search-index'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { aTrip } from '../domain/trip/trip-arbitraries'

const at = new Date('2023-10-01T00:00:00.123Z')

/** Two institutions `home` and `host`, two people of the host, `person1` and `person2`, and the users `u` and `v`. */
export async function seed(): Promise<void> {
  const entry = { revision: 1, createdAt: at, updatedAt: at }
  const institution = {
    acronym: null,
    latitude: null,
    longitude: null,
    kind: 'university',
    country: 'KR',
    city: null,
    timeZone: null,
    address: null,
    website: null,
    background: [],
  } as const
  await db()
    .insert(institutions)
    .values([
      { ...institution, ...entry, id: 'home', name: { en: 'Our University' }, searchKey: 'our university' },
      {
        ...institution,
        ...entry,
        id: 'host',
        name: { ko: '한양대학교', en: 'Hanyang University' },
        searchKey: indexKey('Hanyang'),
      },
    ])
  await db()
    .insert(people)
    .values(
      ['person1', 'person2'].map((id) => ({
        ...entry,
        id,
        name: { full: { en: `Ms. ${id}` } },
        institutionId: 'host',
        email: null,
        phone: null,
        languages: ['ko'],
        searchKey: id,
      })),
    )
  await db()
    .insert(users)
    .values(
      ['u', 'v'].map(
        (id) =>
          ({
            id,
            email: `${id}@example.edu`,
            name: id.toUpperCase(),
            passwordHash: null,
            officeRole: 'staff',
            personId: null,
            locale: null,
            disabledAt: null,
            createdAt: at,
          }) as const,
      ),
    )
}

/** A trip with only its details. */
export const emptyTrip: TripRecord = emptyRecord(aTrip)
