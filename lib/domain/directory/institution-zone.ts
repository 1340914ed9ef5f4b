import type { Places } from '../time/places'
import type { Institution } from './entry'

type Located = Pick<Institution, 'timeZone' | 'country' | 'city'>

/** The zone of an institution: its own, else that of its city, else that of its country if there is only one. */
export function zoneOfInstitution({ timeZone, country, city }: Located, places: Places): string | null {
  if (timeZone) return timeZone
  const cities = Object.values(city ?? {}).flatMap((name) => places.named(name))
  const found = cities.find((one) => (country ? one.country === country : one.kind !== 'country'))
  const zones = country ? places.zonesOf(country) : []
  return found?.zone ?? (zones.length === 1 ? zones[0] : undefined) ?? null
}
