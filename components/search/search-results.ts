import { cityIn } from '@/lib/domain/text/city-name'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { Found } from '@/lib/domain/search/search-result'
import type { Locale } from '@/lib/domain/text/locales'
import { fullName } from '@/lib/domain/text/person-name'
import { plain, wordsIn } from '@/lib/domain/text/text'
import { formatDays } from '@/lib/domain/time/time-format'
import { countryName } from '@/lib/domain/text/countries'
import { shownDays } from '@/lib/domain/trips/trip-list'
import type { SearchResults } from '@/lib/server/search/search'
import { plainTitle } from '../trips/trip-label'

/** The results as lines for a reader of `locale`. */
export function searchResults(
  { trips, people, institutions }: SearchResults,
  locale: Locale,
  t: Parameters<typeof plainTitle>[2],
): Found[] {
  return [
    ...trips.map((trip): Found => ({
      kind: 'trip',
      id: trip.id,
      href: `/trips/${encodeURIComponent(trip.id)}/itinerary`,
      name: wordsIn(trip.title, locale) ?? { text: plainTitle(trip, locale, t), lang: locale },
      detail: formatDays(...shownDays(trip), locale, 'short') ?? t('noDates'),
    })),
    ...people.map(({ id, name, institution }): Found => ({
      kind: 'person',
      id,
      href: `/people/${encodeURIComponent(id)}`,
      name: fullName(name, locale),
      detail: plain(institution, locale),
    })),
    ...institutions.map(({ id, name, city, country }): Found => ({
      kind: 'institution',
      id,
      href: `/institutions/${encodeURIComponent(id)}`,
      name: wordsIn(name, locale) ?? { text: '', lang: locale },
      detail: [cityIn(city, locale, cityNamesIn(locale))?.text, country && countryName(country, locale)]
        .filter(Boolean)
        .join(', '),
    })),
  ]
}
