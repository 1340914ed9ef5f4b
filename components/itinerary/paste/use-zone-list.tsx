'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo } from 'react'
import { zoneCity } from '@/lib/domain/text/city-name'
import { type ZoneChoice, zoneGroups } from '@/lib/domain/time/zone-groups'
import { type NamedZoneGroup, namedZoneGroups } from '../../text/zone-options'
import { useTrip } from '../../trip/use-trip'
import type { PastedRow } from './programme-session'

export type ZoneList = {
  nameOf: (zone: string) => string
  /** Made only when a row needs them. */
  choices: () => { first: readonly ZoneChoice[]; groups: readonly NamedZoneGroup[] }
}

/** The time zones to choose from, by their cities: first those of the paste. */
export function useZoneList(rows: readonly PastedRow[]): ZoneList {
  const { homeZone, cityNames, loadCityNames } = useTrip()
  const locale = useLocale()
  const area = useTranslations('vocabulary.zoneArea')
  useEffect(loadCityNames, [loadCityNames])
  const likely = useMemo(() => zonesOfRows(rows, homeZone).join(' '), [rows, homeZone])
  const nameOf = useCallback((zone: string) => zoneCity(zone, cityNames), [cityNames])
  const choices = useMemo(
    () =>
      once(() => {
        const first = likely.split(' ')
        const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !first.includes(zone))
        return {
          first: first.map((zone) => ({ zone, city: nameOf(zone) })),
          groups: namedZoneGroups(zoneGroups(rest, cityNames, locale), area),
        }
      }),
    [likely, nameOf, cityNames, locale, area],
  )
  return useMemo(() => ({ nameOf, choices }), [nameOf, choices])
}

/** Makes a value when it is first asked for. */
function once<V extends object>(make: () => V): () => V {
  let made: V | null = null
  return () => (made ??= make())
}

/** The zones that rows go through, in their order. */
export function zonesOfRows(rows: readonly PastedRow[], homeZone?: string): string[] {
  const zones = rows.flatMap(({ items }) =>
    items.flatMap((item) => (item.noun === 'item' ? [item.values.timeZone, item.values.endTimeZone] : [])),
  )
  return [...new Set([homeZone, ...zones].filter((zone) => zone !== null && zone !== undefined))]
}
