import { type CityNames, cityIn, zoneCity } from '../text/city-name'
import type { Locale } from '../text/locales'
import type { Texts } from '../text/text'
import type { Day } from '../time/day'
import { dayOf, minutesAhead } from '../time/wall-time'
import type { Directory, Institution } from '../directory/entry'
import type { Item, TripRecord } from '../trip/trip-record'
import { endZone } from './itinerary'

// The city whose local time the times of an item are in: the city of the visit, else that of the time zone.

export type CityContext = {
  record: Pick<TripRecord, 'trip' | 'visit'>
  directory: Pick<Directory, 'institutions'>
  homeZone: string
  locale: Locale
  names: CityNames
}

type ZonedItem = Pick<Item, 'start' | 'end' | 'timeZone' | 'endTimeZone'> &
  (Pick<Item, 'visitId'> | { readonly institutionId: string | null })

/** The city of our own institution, whose clocks are the home time. */
export function homeCity({ record, directory, homeZone, locale, names }: CityContext): string {
  const home = directory.institutions[record.trip.homeId]
  return institutionCity(home, homeZone, homeZone, locale, names) ?? zoneCity(homeZone, names)
}

/** The cities in which an item starts and ends. */
export function itemCities(item: ZonedItem, context: CityContext): { start: string; end: string } {
  const { timeZone, start, end } = item
  const visit = visitOf(item, context)
  const city = (zone: string, day: Day) =>
    (visit && visitCity(visit, zone, context)) ?? cityInZone(zone, day, context) ?? zoneCity(zone, context.names)
  return { start: city(timeZone, dayOf(start)), end: city(endZone(item), dayOf(end ?? start)) }
}

/** Where a day is spent: its zones in order with their cities, and how many minutes their clocks are ahead of home. */
export type DayCities = { zone: string; cities: readonly string[]; ahead: number }

/** The zones and cities of the items of one day. Offsets are those at noon, when clocks that change have changed. */
export function dayCities(day: Day, items: readonly ZonedItem[], context: CityContext): DayCities[] {
  const zones = [...new Set(items.flatMap((item) => [item.timeZone, endZone(item)]))]
  return zones.map((zone) => {
    const visited = items.flatMap((item) => {
      const visit = visitOf(item, context)
      return (visit && visitCity(visit, zone, context)) ?? []
    })
    const cities =
      visited.length > 0 ? [...new Set(visited)] : [cityInZone(zone, day, context) ?? zoneCity(zone, context.names)]
    return { zone, cities, ahead: 0 - minutesAhead(`${day}T12:00`, zone, context.homeZone) }
  })
}

/** The city of an institution as a name for the time zone `zone`; `null` if it may be in another zone. */
export function institutionCity(
  institution: (Pick<Institution, 'timeZone'> & { city: Texts | null }) | undefined,
  zone: string,
  homeZone: string,
  locale: Locale,
  names: CityNames,
): string | null {
  if (!institution) return null
  // Without a zone of its own an institution may be anywhere, but one that is visited abroad is not at home.
  const isThere = institution.timeZone === null ? zone !== homeZone : institution.timeZone === zone
  return isThere ? (cityIn(institution.city, locale, names)?.text ?? null) : null
}

function visitOf(item: ZonedItem, { record }: CityContext): TripRecord['visit'][number] | undefined {
  return record.visit.find((visit) =>
    'visitId' in item ? visit.id === item.visitId : visit.institutionId === item.institutionId,
  )
}

function visitCity(
  { institutionId, city }: TripRecord['visit'][number],
  zone: string,
  { directory, homeZone, locale, names }: CityContext,
): string | null {
  const institution = directory.institutions[institutionId]
  return institution
    ? institutionCity({ ...institution, city: city ?? institution.city }, zone, homeZone, locale, names)
    : null
}

/**
 * Where the delegation is on a day, in that zone: at home, else at the visit of that day, the next or the last one.
 * `null` if the city of that visit is not known: it is not in the city of another.
 */
function cityInZone(zone: string, day: Day, context: CityContext): string | null {
  if (zone === context.homeZone) return homeCity(context)
  const visits = context.record.visit
    .flatMap((visit) => {
      const city = visitCity(visit, zone, context)
      const isThere = city !== null || zoneOfVisit(visit, context) === zone
      return !isThere || visit.day === null ? [] : [{ city, from: visit.day, to: visit.lastDay ?? visit.day }]
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const dated = visits.find(({ to }) => to >= day) ?? visits.at(-1)
  return dated ? dated.city : cityOfUndated(zone, context)
}

function zoneOfVisit({ institutionId }: TripRecord['visit'][number], { directory }: CityContext): string | null {
  return directory.institutions[institutionId]?.timeZone ?? null
}

// A visit without a day may be of any day, but only where its institution is known to be in the zone.
function cityOfUndated(zone: string, context: CityContext): string | null {
  const { record } = context
  const there = record.visit.filter((visit) => zoneOfVisit(visit, context) === zone)
  return there.flatMap((visit) => visitCity(visit, zone, context) ?? [])[0] ?? null
}
