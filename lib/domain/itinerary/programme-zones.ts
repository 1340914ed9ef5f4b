import { dayOf, instantOf } from '../time/wall-time'
import type { JourneyRow, Zones } from './item-zones'
import type { ItemKind } from '../trip/vocabulary'
import type { RowReading } from './programme-reading'

// The time zones of a pasted programme where something else than the journey decides: what is written or chosen.

type Row = JourneyRow & { reading: RowReading }

/** A stay without times is where its day ends, also where the paste has the hotels above the first day. */
export function withZonesOfStays(rows: readonly Row[], zones: readonly Zones[]): Zones[] {
  return rows.map(({ reading, start }, n) => {
    const own = zones[n] ?? { timeZone: '', endTimeZone: null }
    const { kind, lastDay, part, day, chosen } = reading
    if (kind !== 'lodging' || part === null || lastDay === null || day === null || chosen?.timeZone) return own
    const before = rows.flatMap((row, i) =>
      i !== n && !row.isIgnored && row.start !== null && dayOf(row.start) <= day && row.reading.lastDay === null
        ? [{ start: row.start, zones: zones[i] }]
        : [],
    )
    const last = before.sort((a, b) => (a.start < b.start ? -1 : 1)).at(-1)?.zones
    return start === null || !last ? own : { timeZone: last.endTimeZone ?? last.timeZone, endTimeZone: null }
  })
}

const ends = new Set<ItemKind>(['flight', 'train'])

/** A chosen or written zone also applies to the rows that follow, up to the next crossing. */
export function withChosenZones(rows: readonly Row[], derived: readonly Zones[]): Zones[] {
  let active: { from: string; to: string } | null = null
  return derived.map((zones, i) => {
    const { chosen, writtenZones: written } = rows[i]?.reading ?? {}
    if (written && !chosen?.timeZone) {
      const { timeZone, endTimeZone } = written
      active = { from: zones.timeZone, to: endTimeZone }
      return { timeZone, endTimeZone: endTimeZone === timeZone ? null : endTimeZone }
    }
    const stated = zoneStated(rows[i], zones, active)
    if (stated !== null) {
      const to = ends.has(rows[i]?.kind ?? 'meeting') ? (zones.endTimeZone ?? stated) : stated
      return { timeZone: stated, endTimeZone: to === stated ? null : to }
    }
    const own = chosen?.timeZone
    if (own) active = { from: zones.timeZone, to: own }
    else if (active && zones.timeZone !== active.from) active = null
    const timeZone: string = active?.to ?? zones.timeZone
    const endTimeZone = zones.endTimeZone === timeZone ? null : zones.endTimeZone
    if (endTimeZone !== null) active = null
    return { timeZone, endTimeZone }
  })
}

/** The zone that a row says after its times, if its clock differs from that of the journey. */
function zoneStated(row: Row | undefined, { timeZone }: Zones, active: { to: string } | null): string | null {
  const { statedZone = null, chosen } = row?.reading ?? {}
  if (statedZone === null || chosen?.timeZone || row?.start == null) return null
  const isSame =
    instantOf(row.start, statedZone).instant.getTime() ===
    instantOf(row.start, active?.to ?? timeZone).instant.getTime()
  return isSame ? null : statedZone
}
