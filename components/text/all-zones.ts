import { getLocale, getTranslations } from 'next-intl/server'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import { zoneGroups } from '@/lib/domain/time/zone-groups'
import { type NamedZoneGroup, namedZoneGroups } from './zone-options'

/** All time zones to choose from, in the reader's language. */
export async function allZones(): Promise<NamedZoneGroup[]> {
  const locale = await getLocale()
  const area = await getTranslations('vocabulary.zoneArea')
  return namedZoneGroups(zoneGroups(Intl.supportedValuesOf('timeZone'), cityNamesIn(locale), locale), area)
}
