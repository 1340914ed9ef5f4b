import { offsetName } from '@/lib/domain/time/offset-name'
import type { ZoneArea, ZoneChoice, ZoneGroup } from '@/lib/domain/time/zone-groups'
import type { FoundZone } from '@/lib/domain/time/zone-search'

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

type ZoneChoicesProps = {
  value: string
  /** Zones that come first, without a heading. */
  first: readonly ZoneChoice[]
  groups: readonly NamedZoneGroup[]
  /** What a search has found, with the offset at `now`; `null` if nothing is searched. */
  found: readonly FoundZone[] | null
  now: Date
}

/** The options of a list of time zones that can be searched; the chosen one is always among them. */
export function ZoneChoices({ value, first, groups, found, now }: ZoneChoicesProps) {
  if (found === null) {
    return (
      <>
        {first.map(({ zone, city }) => (
          <option key={zone} value={zone}>
            {city}
          </option>
        ))}
        <ZoneOptions groups={groups} />
      </>
    )
  }
  const all = [...first, ...groups.flatMap(({ choices }) => choices)]
  const chosen = all.filter(({ zone }) => zone === value && !found.some((one) => one.zone === zone))
  return [...chosen, ...found].map(({ zone, city }) => (
    <option key={zone} value={zone}>
      {`${city} (${offsetName(zone, now)})`}
    </option>
  ))
}
