import type { Places } from '../time/places'
import type { TripRecord } from '../trip/trip-record'
import type { ItemKind } from '../trip/vocabulary'
import type { Directory } from '../directory/entry'
import { zoneOfInstitution } from '../directory/institution-zone'
import { namesPlaceIn, zoneNamedIn } from './named-zone'
import type { PlannedRow } from './planned-row'
import { routeOf } from './route'

/**
 * The zone in which the times of a programme are read although nothing says so; `place` is what it names there without
 * travelling to it, `null` if it names no place and the zone is that of home.
 */
export type AssumedZone = { timeZone: string; place: string | null }

type Context = { record: TripRecord; directory: Directory; homeZone: string; places?: Places }

/** Whether the zone of a whole programme is only assumed; `null` where the trip or the programme decides it. */
export function assumedZoneOf(
  rows: readonly PlannedRow[],
  { record, directory, homeZone, places }: Context,
): AssumedZone | null {
  if (places === undefined || record.trip.direction === 'incoming' || isKnown(record, directory, places)) return null
  const items = rows.flatMap(({ items: all }) => all).flatMap((one) => (one.noun === 'item' ? [one.values] : []))
  const zones = new Set(items.flatMap(({ timeZone, endTimeZone }) => [timeZone, endTimeZone ?? timeZone]))
  const [timeZone, ...others] = zones
  const isStated = rows.some(({ reading: { statedZone, writtenZones, chosen } }) =>
    Boolean(statedZone ?? writtenZones ?? chosen?.timeZone),
  )
  if (timeZone === undefined || others.length > 0 || isStated || !items.some(({ dayPart }) => dayPart === null))
    return null
  const named = rows.map(namingRow)
  if (timeZone === homeZone)
    return named.some((row) => namesPlaceIn(row, homeZone, places)) ? null : { timeZone, place: null }
  const isTravelled = rows.some((row) => {
    if (!rides.has(row.reading.kind)) return false
    const { from, to } = routeOf([row.reading.title, row.reading.place ?? ''].join('\n'), places)
    return [...from, ...to].some(({ zone }) => zone === timeZone)
  })
  const found = isTravelled ? null : zoneNamedIn(named, homeZone, places)
  return found?.timeZone === timeZone ? found : null
}

const rides = new Set<ItemKind>(['flight', 'train', 'transfer'])

function namingRow({ reading: { title, place, isRemark } }: PlannedRow) {
  return { title, place, isHeading: isRemark === true }
}

/** True if the trip has items, or a visit or a destination whose zone decides. */
function isKnown({ item, visit, trip }: TripRecord, { institutions }: Directory, places: Places): boolean {
  if (trip.destinations.length > 0 || item.some(({ status }) => status !== 'cancelled')) return true
  return visit.some(({ institutionId, city }) => {
    const institution = institutions[institutionId]
    return institution && zoneOfInstitution({ ...institution, city: city ?? institution.city }, places) !== null
  })
}
