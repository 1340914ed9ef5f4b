import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'
import { releaseFormatters } from '@/lib/domain/releases/release-formatters'
import type { ReleaseFormatters } from '@/lib/domain/releases/release-words'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { Directory } from '@/lib/domain/directory/entry'
import type { TripRecord } from '@/lib/domain/trip/trip-record'

/** The texts of a difference in the reader's language. */
export function useReleaseWords(homeZone: string, record: TripRecord): (directory: Directory) => ReleaseFormatters {
  const locale = useLocale() as Locale
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const names = cityNamesIn(locale)
  return (directory) =>
    releaseFormatters(
      { record, directory, homeZone, locale, names },
      { vocabulary: (key) => vocabulary(key), everyone: t('everyone'), zones: (from, to) => t('zones', { from, to }) },
    )
}
