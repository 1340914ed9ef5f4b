'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { zoneCity } from '@/lib/domain/text/city-name'
import { zoneGroups } from '@/lib/domain/time/zone-groups'
import { namedZoneGroups, ZoneOptions } from '../../text/zone-options'
import { useTrip } from '../../trip/use-trip'
import type { PastedRow } from './programme-session'

export type ZoneList = { nameOf: (zone: string) => string; options: () => ReactNode }

/** The time zones to choose from, by their cities: first those of the paste. */
export function useZoneList(rows: readonly PastedRow[]): ZoneList {
  const { homeZone, cityNames, loadCityNames } = useTrip()
  const locale = useLocale()
  const area = useTranslations('vocabulary.zoneArea')
  useEffect(loadCityNames, [loadCityNames])
  const likely = useMemo(() => zonesOfRows(rows, homeZone).join(' '), [rows, homeZone])
  const nameOf = useCallback((zone: string) => zoneCity(zone, cityNames), [cityNames])
  const options = useCallback(() => {
    const first = likely.split(' ')
    const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !first.includes(zone))
    return (
      <>
        {first.map((zone) => (
          <option key={zone} value={zone}>
            {nameOf(zone)}
          </option>
        ))}
        <ZoneOptions groups={namedZoneGroups(zoneGroups(rest, cityNames, locale), area)} />
      </>
    )
  }, [likely, nameOf, cityNames, locale, area])
  return useMemo(() => ({ nameOf, options }), [nameOf, options])
}

/** The zones that rows go through, in their order. */
export function zonesOfRows(rows: readonly PastedRow[], homeZone?: string): string[] {
  const zones = rows.flatMap(({ items }) =>
    items.flatMap((item) => (item.noun === 'item' ? [item.values.timeZone, item.values.endTimeZone] : [])),
  )
  return [...new Set([homeZone, ...zones].filter((zone) => zone !== null && zone !== undefined))]
}
