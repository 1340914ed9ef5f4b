import { readFileSync } from 'node:fs'
import { db } from '@/db/client'
import { office, users } from '@/db/schema'
import { checkTripFile } from '@/lib/domain/trip/trip-file'
import type { TripAction } from '@/lib/domain/access/roles'
import type { TripAccess } from '@/lib/server/access/access'
import { storeTripFile } from '@/lib/server/trips/trip-import'

type Json = Record<string, unknown> & {
  trip: Record<string, unknown>
  people: { id: string; name: { full: unknown } }[]
}

/** A trip to three Korean universities in its own office, changed by `change` before it is stored; returns its id. */
export async function storeKorea(change: (file: Json) => void = () => undefined): Promise<string> {
  const file = JSON.parse(readFileSync('db/sample/korea.trip.json', 'utf8')) as Json
  change(file)
  const checked = checkTripFile(file)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  const { id, record } = await storeTripFile(checked.file, { userId: null, at: new Date('2023-10-01T00:00:00Z') })
  await db()
    .insert(office)
    .values({
      id: 'office',
      homeInstitutionId: record.trip.homeId,
      pressOfficeName: { en: 'Office of International Affairs' },
      sample: false,
    })
    .onConflictDoNothing()
  return id
}

/** A user of the office, by id. */
export async function storeUser(id: string): Promise<void> {
  await db()
    .insert(users)
    .values({ id, email: `${id}@example.edu`, name: id.toUpperCase(), officeRole: 'staff', createdAt: new Date() })
}

/** What `trip()` of lib/server/access/access would return, for functions that it protects. */
export function accessTo<A extends TripAction, B extends TripAction = A>(
  tripId: string,
  action: A,
  userId = 'u',
  other?: B,
): TripAccess<A> & TripAccess<B> {
  const viewer = {
    id: userId,
    name: userId.toUpperCase(),
    email: '',
    officeRole: 'staff',
    personId: null,
    sessionId: '',
  }
  return { viewer, tripId, may: new Set([action, ...(other ? [other] : [])]) } as unknown as TripAccess<A> &
    TripAccess<B>
}
