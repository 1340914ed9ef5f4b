import { likelyZone } from './itinerary'
import { noCityNames, zoneCity } from '../text/city-name'
import { searchKey } from '../text/search-key'
import type { Item, TripRecord } from '../trip/trip-record'
import type { Moment } from '../time/wall-time'
import type { Directory } from '../directory/entry'
import type { ItemKind } from '../trip/vocabulary'
import { dayOf } from '../time/wall-time'

const crossing = new Set<ItemKind>(['flight', 'train'])

/**
 * The most likely time zones of a new item: that of its visit, else where the delegation is at that time, else that of
 * the visit on that day. A flight or train that names its destination ends in the time zone of the destination.
 */
export function zonesOf(
  record: TripRecord,
  { institutions }: Directory,
  item: { kind: ItemKind; title: string; visitId: string | null; start: Moment },
  homeZone: string,
): Pick<Item, 'timeZone' | 'endTimeZone'> {
  const zoneOf = (visit: { institutionId: string } | undefined) =>
    (visit && institutions[visit.institutionId]?.timeZone) ?? null
  const ofDay = record.visit.find(
    ({ day, lastDay }) => day !== null && day <= dayOf(item.start) && dayOf(item.start) <= (lastDay ?? day),
  )
  const isCrossing = crossing.has(item.kind)
  const own = isCrossing ? null : zoneOf(record.visit.find(({ id }) => id === item.visitId))
  const timeZone = own ?? likelyZone(record, item.start, (isCrossing ? null : zoneOf(ofDay)) ?? homeZone)
  const to = isCrossing ? destination(record, institutions, item.title, homeZone) : null
  return { timeZone, endTimeZone: to === timeZone ? null : to }
}

const toward = /(?:\bto\b|→|飛往|前往|往|抵)\s*(.+)$/iu

// The cities of the trip's institutions in any language, then the cities that zones are named after.
function destination(
  record: TripRecord,
  institutions: Directory['institutions'],
  title: string,
  homeZone: string,
): string | null {
  const words = searchKey(toward.exec(title)?.[1] ?? '')
  if (words === '') return null
  const stops = record.visit.flatMap(({ institutionId, city }) => {
    const institution = institutions[institutionId]
    return institution?.timeZone ? [{ zone: institution.timeZone, names: [city, institution.city] }] : []
  })
  const home = institutions[record.trip.homeId]
  const known = [...stops, { zone: home?.timeZone ?? homeZone, names: [home?.city] }]
  const named = known.find(({ names, zone }) =>
    holds(words, [...names.flatMap((city) => Object.values(city ?? {})), zoneCity(zone, noCityNames)]),
  )
  return (
    named?.zone ??
    Intl.supportedValuesOf('timeZone').find((zone) => holds(words, [zoneCity(zone, noCityNames)])) ??
    null
  )
}

function holds(words: string, names: readonly string[]): boolean {
  return names
    .map((name) => searchKey(name))
    .some(
      (name) =>
        name.length > 1 &&
        ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
          /^[\p{Script=Latin}\s]+$/u.test(name) ? ` ${name} ` : name,
        ),
    )
}
