import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'
import { fullName } from '@/lib/domain/text/person-name'
import { itemCities } from '@/lib/domain/itinerary/item-cities'
import type { ReleaseFormatters } from '@/lib/domain/releases/release-words'
import { zoneCity } from '@/lib/domain/text/city-name'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import { plain } from '@/lib/domain/text/text'
import type { Directory } from '@/lib/domain/directory/entry'
import type { TripRecord } from '@/lib/domain/trip/trip-record'

/** The texts of a difference in the reader's language. */
export function useReleaseWords(homeZone: string, record: TripRecord): (directory: Directory) => ReleaseFormatters {
  const locale = useLocale() as Locale
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const names = cityNamesIn(locale)
  return (directory) => ({
    locale,
    homeZone,
    institution: (id) => plain(directory.institutions[id]?.name, locale),
    person: (id) => (directory.people[id] ? fullName(directory.people[id].name, locale).text : ''),
    kind: (kind) => vocabulary(`itemKind.${kind}`),
    status: (status) => vocabulary(`itemStatus.${status}`),
    dayPart: (part) => vocabulary(`dayPart.${part}`),
    everyone: t('everyone'),
    personalPart: (part) => vocabulary(`personalPart.${part}`),
    zones: (from, to) => t('zones', { from, to }),
    cities: (item) => itemCities(item, { record, directory, homeZone, locale, names }),
    zone: (timeZone) => zoneCity(timeZone, names),
  })
}
