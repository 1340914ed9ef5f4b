import type { ZoneArea, ZoneChoice, ZoneGroup } from '@/lib/domain/time/zone-groups'

export type NamedZoneGroup = { label: string; choices: readonly ZoneChoice[] }

/** Zone groups with the names of their parts of the world. `nameOf` translates with `vocabulary.zoneArea`. */
export function namedZoneGroups(groups: readonly ZoneGroup[], nameOf: (area: ZoneArea) => string): NamedZoneGroup[] {
  return groups.map(({ area, choices }) => ({ label: area === null ? '—' : nameOf(area), choices }))
}

/** The options of a list of time zones, each by the name of its city. */
export function ZoneOptions({ groups }: { groups: readonly NamedZoneGroup[] }) {
  return groups.map(({ label, choices }) => (
    <optgroup key={label} label={label}>
      {choices.map(({ zone, city }) => (
        <option key={zone} value={zone}>
          {city}
        </option>
      ))}
    </optgroup>
  ))
}
