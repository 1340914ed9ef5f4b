import { type CityNames, zoneCity } from '../text/city-name'

/** The parts of the world that zones are named after, in the order in which they are offered. */
export const zoneAreas = [
  'Asia',
  'Europe',
  'America',
  'Africa',
  'Australia',
  'Pacific',
  'Indian',
  'Atlantic',
  'Antarctica',
  'Arctic',
] as const
export type ZoneArea = (typeof zoneAreas)[number]

export type ZoneChoice = { zone: string; city: string }
/** Zones to choose from. `area` is `null` for UTC and the like, which come last. */
export type ZoneGroup = { area: ZoneArea | null; choices: readonly ZoneChoice[] }

/** Time zones by part of the world, each as its city, in the order of the names. */
export function zoneGroups(zones: readonly string[], names: CityNames, locale: string): ZoneGroup[] {
  const { compare } = new Intl.Collator(locale)
  return [...zoneAreas, null]
    .map((area) => ({
      area,
      choices: zones
        .filter((zone) => areaOf(zone) === area)
        .map((zone) => ({ zone, city: zoneCity(zone, names) }))
        .sort((a, b) => compare(a.city, b.city)),
    }))
    .filter(({ choices }) => choices.length > 0)
}

function areaOf(zone: string): ZoneArea | null {
  return zoneAreas.find((area) => zone.startsWith(`${area}/`)) ?? null
}
