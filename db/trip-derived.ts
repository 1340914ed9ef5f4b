import { indexKey } from '../lib/domain/text/search-index'
import type { TripRecord } from '../lib/domain/trip/trip-record'
import type { Institution } from '../lib/domain/directory/entry'

/** The search key of a trip: texts and destinations. Without people, so that erasing a person need not change it. */
export function tripKeyOf({ trip, visit }: TripRecord, institutions: readonly Institution[]): string {
  const away = institutions.filter(({ id }) => id !== trip.homeId)
  return indexKey(
    trip.title,
    trip.kind,
    trip.occasion,
    ...visit.map(({ city }) => city),
    ...away.flatMap(({ name, acronym, city }) => [name, acronym, city]),
  )
}
