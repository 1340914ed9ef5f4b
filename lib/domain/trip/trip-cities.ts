import type { CityNames } from '../text/city-name'
import { cityNamesFor } from '../text/known-cities'
import type { Locale } from '../text/locales'
import type { WholeTrip } from './trip-record'

/** The names of the cities and zones that a trip and its directory mention, in the reader's language. */
export function cityNamesOf({ record, directory }: Pick<WholeTrip, 'record' | 'directory'>, locale: Locale): CityNames {
  const institutions = Object.values(directory.institutions)
  const cities = [...institutions, ...record.visit, ...record.emergency].map(({ city }) => city)
  return cityNamesFor(locale, {
    zones: [
      ...institutions.map(({ timeZone }) => timeZone),
      ...record.item.flatMap(({ timeZone, endTimeZone }) => [timeZone, endTimeZone]),
    ].filter((zone) => zone !== null),
    cities: cities.flatMap((city) => Object.values(city ?? {})),
  })
}
