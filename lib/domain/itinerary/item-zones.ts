import type { Day } from '../time/day'
import { dayOf, firstAfter, minutesBetween, type Moment } from '../time/wall-time'
import { foldPlace, noPlaces, type Place, type Places } from '../time/places'
import { zoneOfInstitution } from '../directory/institution-zone'
import type { Directory, Institution } from '../directory/entry'
import type { Item, TripRecord, Visit } from '../trip/trip-record'
import type { Texts } from '../text/text'
import type { ItemKind } from '../trip/vocabulary'
import { endZone, byTime } from './itinerary'
import { zoneNamedIn } from './named-zone'
import { travelOrder } from './travel-order'
import { mayArrive, type OwnPlaces, placeOf, type Route, routeOf } from './route'

// The time zones of new items follow the journey: after an arrival, all times are local until the next crossing.

export type Zones = Pick<Item, 'timeZone' | 'endTimeZone'>

/** What is known of a new item. `start` is `null` for an unscheduled one. */
export type JourneyRow = {
  kind: ItemKind
  title: string
  place?: string | null
  notes?: string | null
  visitId: string | null
  start: Moment | null
  hasEnd?: boolean
  /** The wall time of the end, without its day. */
  endTime?: string | null
  /** A row that is not added: it gets zones but says nothing about those of the others. */
  isIgnored?: boolean
  /** Text that is no item, which can say where a day is: "Day 2: Bangkok". */
  isHeading?: boolean
  /** The institution that the row names, where the trip has no visit there yet. */
  institution?: Pick<Institution, 'timeZone' | 'country' | 'city'> | null
}

export type ZoneOptions = { homeZone: string; places?: Places | undefined }

type Journey = {
  record: TripRecord
  institutions: Directory['institutions']
  homeZone: string
  places: Places
  /** The countries of the trip and of home, which decide between places of the same name. */
  countries: ReadonlySet<string>
  /** The cities of its institutions. */
  own: OwnPlaces
  /** The zones of the trip other than that of home. */
  abroad: readonly string[]
}

/** The zones of one new item, after the items that the trip has. */
export function zonesOf(record: TripRecord, directory: Directory, row: JourneyRow, options: ZoneOptions): Zones {
  const [zones] = zonesAlong(record, directory, [row], options)
  return zones ?? { timeZone: options.homeZone, endTimeZone: null }
}

/** The zones of new items, in the order of travel, together with the items that the trip has. */
export function zonesAlong(
  record: TripRecord,
  directory: Directory,
  rows: readonly JourneyRow[],
  options: ZoneOptions,
): Zones[] {
  const order = travelOrder(rows)
  const inOrder = zonesInOrder(
    record,
    directory,
    order.flatMap((index) => rows[index] ?? []),
    options,
  )
  const zones = new Map(order.map((index, n) => [index, inOrder[n]]))
  return rows.map((_, index) => zones.get(index) ?? { timeZone: options.homeZone, endTimeZone: null })
}

function zonesInOrder(
  record: TripRecord,
  { institutions }: Directory,
  rows: readonly JourneyRow[],
  { homeZone, places = noPlaces }: ZoneOptions,
): Zones[] {
  const journey = journeyOf(record, institutions, homeZone, places)
  const planned = record.item.filter(({ status }) => status !== 'cancelled').sort(byTime)
  const routes = routesOfDays(rows, journey)
  const legs = withRoutesOfDays(
    rows,
    rows.map((row) => legOf(row, journey)),
    routes,
  )
  const added = rows.flatMap(({ isIgnored }, n) => (isIgnored ? [] : (legs[n] ?? [])))
  const hasCrossing = added.some(({ isCrossing, from, to }) => isCrossing && (from !== null || to !== null))
  let current = initialZone(rows, added, journey)
  let since: Moment | null = null
  let day: Day | null = null
  return rows.map((row, n) => {
    const leg = legs[n] ?? noLeg
    const isNewDay = row.start !== null && dayOf(row.start) !== day
    if (row.start !== null) day = dayOf(row.start)
    if (isNewDay && day !== null) current = routes.get(day)?.whole ?? current
    const existing = row.start === null ? null : lastBetween(planned, since, row.start)
    if (existing) current = existing.zone
    else if (since === null && row.start !== null) current = firstAfterwards(planned, row.start)?.timeZone ?? current
    if (!hasCrossing && planned.length === 0) current = zoneOfDay(journey, row.start) ?? current
    const zones = zonesOfLeg(
      leg,
      isFirstFlight(row, leg, { current, since, planned }, journey) ? homeZone : current,
      journey,
    )
    if (row.isIgnored) return zones
    current = zones.endTimeZone ?? zones.timeZone
    since = row.start ?? since
    return zones
  })
}

/** Where a day goes by its heading. `whole`: the zone of the day, if no item of it crosses. */
type RouteOfDay = { from: string | null; to: string; whole: string | null }

const longestHeading = 60

function routesOfDays(rows: readonly JourneyRow[], journey: Journey): Map<Day, RouteOfDay> {
  const routes = new Map<Day, RouteOfDay>()
  for (const { isHeading, title, start } of rows) {
    if (!isHeading || start === null || title.length > longestHeading) continue
    const { from, to } = routeOf(title, journey.places, journey.own)
    const [begin, end] = [zoneOfPlace(from, journey), zoneOfPlace(to, journey)]
    if (end === null) continue
    const day = dayOf(start)
    const hasRide = rows.some((row) => row.start !== null && dayOf(row.start) === day && crossings.has(row.kind))
    routes.set(day, { from: begin, to: end, whole: begin === null && !hasRide ? end : null })
  }
  return routes
}

/** The last flight or train of a day that names no destination goes where the heading of the day does. */
function withRoutesOfDays(rows: readonly JourneyRow[], legs: readonly Leg[], routes: Map<Day, RouteOfDay>): Leg[] {
  if (routes.size === 0) return [...legs]
  return legs.map((leg, n) => {
    const row = rows[n]
    const day = row?.start == null ? null : dayOf(row.start)
    const route = day === null ? undefined : routes.get(day)
    const isOpen = (one: JourneyRow | undefined, of: Leg | undefined) =>
      one !== undefined && crossings.has(one.kind) && !one.isHeading && of?.isCrossing === true && of.to === null
    const isLast = !rows.some((one, i) => i > n && one.start?.startsWith(day ?? '-') && isOpen(one, legs[i]))
    return route && isOpen(row, leg) && isLast ? { ...leg, from: leg.from ?? route.from, to: route.to } : leg
  })
}

// On the first day of the trip, a flight to where the items before it seem to be comes from home.
function isFirstFlight(
  { kind, start }: JourneyRow,
  { from, to }: Leg,
  { current, since, planned }: { current: string; since: Moment | null; planned: readonly Item[] },
  { record, homeZone }: Journey,
): boolean {
  if (kind !== 'flight' || from !== null || to !== current || to === homeZone || start === null) return false
  const isFirstDay = record.trip.start !== null && dayOf(start) <= record.trip.start
  return isFirstDay && since === null && !planned.some((item) => item.start < start && endZone(item) !== item.timeZone)
}

function lastBetween(items: readonly Item[], after: Moment | null, until: Moment): { zone: string } | null {
  const before = items.filter(({ start }) => start < until && (after === null || start > after)).at(-1)
  return before ? { zone: endZone(before) } : null
}

function firstAfterwards(items: readonly Item[], start: Moment): Item | undefined {
  return items.find((item) => item.start > start)
}

/** What a row says about the zones: where it takes place, or from where to where it crosses. */
type Leg = {
  isCrossing: boolean
  from: string | null
  to: string | null
  at: string | null
  /** A flight with a time of arrival that names no place. */
  isOpen: boolean
  /** A flight out of the country that names no place: 출국. */
  isLeaving: boolean
  /** A ride on the ground, which does not begin far from where it ends. */
  isRoad: boolean
}

// No train leads from there to another country.
const withoutRailAbroad = /^(?:Asia\/(?:Taipei|Tokyo|Seoul|Manila)|Australia\/|Pacific\/)/

const noRoute: Route = { from: [], to: [], isReturn: false, isArrival: false }
const noLeg: Leg = { isCrossing: false, from: null, to: null, at: null, isOpen: false, isLeaving: false, isRoad: false }
const crossings = new Set<ItemKind>(['flight', 'train'])
const leaving = /출국|出國|出国|出境/u
const rides = new Set<ItemKind>(['flight', 'train', 'transfer'])
const numbered = /\b(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}\b/

function legOf(row: JourneyRow, journey: Journey): Leg {
  const route = routeWith(row, journey)
  const zone = (found: readonly Place[]) => zoneOfPlace(found, journey)
  const isReturn = crossings.has(row.kind) && route.isReturn
  const to = zone(route.to) ?? (isReturn ? journey.homeZone : null)
  const from = zone(route.from)
  if (route.isArrival && !(from !== null && to !== null && row.hasEnd)) {
    // "Arrival" in the column of what is done, "Haneda Airport" in that of places.
    const at = to ?? (row.place ? zone(placeOf(row.place, journey.places, journey.own)) : null)
    return { ...noLeg, isCrossing: at !== null, at, isRoad: isOnRoad(row, journey) }
  }
  if (rides.has(row.kind)) {
    const isOpen = row.kind === 'flight' && to === null && numbered.test(row.title) && row.hasEnd === true
    return {
      isCrossing: true,
      from: from ?? departure(row, to, journey),
      to,
      at: null,
      isOpen,
      isLeaving: row.kind === 'flight' && leaving.test(row.title),
      isRoad: isOnRoad(row, journey),
    }
  }
  return { ...noLeg, at: zoneAtVisit(row, journey) }
}

function isOnRoad({ kind }: JourneyRow, { homeZone }: Journey): boolean {
  return kind === 'transfer' || (kind === 'train' && withoutRailAbroad.test(homeZone))
}

// The words of a title come first; a route can also be in the cell of the place.
function routeWith({ kind, title, place, notes }: JourneyRow, { places, own }: Journey): Route {
  const isRide = rides.has(kind)
  if (!isRide && !mayArrive(title)) return noRoute
  const route = routeOf(title, places, own)
  if (!isRide && !route.isArrival) return { ...route, from: [], to: [] }
  if (route.to.length > 0 || !isRide) return route
  const others = [place, notes].map((text) => routeOf(text ?? '', places, own))
  const other = others.find(({ from, to }) => from.length > 0 && to.length > 0)
  return other ? { ...route, from: other.from, to: other.to } : route
}

// 搭機前往大阪 at 桃園機場: the place of a ride is where it begins, unless it is where it ends.
function departure({ place }: JourneyRow, to: string | null, journey: Journey): string | null {
  const zone = place ? zoneOfPlace(placeOf(place, journey.places, journey.own), journey) : null
  return zone === to ? null : zone
}

function zonesOfLeg(leg: Leg, current: string, journey: Journey): Zones {
  if (leg.at !== null) return { timeZone: leg.at, endTimeZone: null }
  if (!leg.isCrossing) return { timeZone: current, endTimeZone: null }
  const timeZone = leg.from ?? current
  const home = leg.isLeaving && timeZone !== journey.homeZone ? journey.homeZone : null
  const to = leg.to ?? (leg.isOpen ? otherEnd(timeZone, journey) : null) ?? home
  return { timeZone, endTimeZone: to === timeZone ? null : to }
}

// A flight that names no place leads to the only zone of the trip, or from it back home.
function otherEnd(zone: string, { abroad, homeZone }: Journey): string | null {
  const [only] = abroad
  if (abroad.length !== 1 || only === undefined) return null
  return zone === homeZone ? only : zone === only ? homeZone : null
}

// Before the first crossing the delegation is where that begins: at home, or abroad if it leads back.
function initialZone(rows: readonly JourneyRow[], legs: readonly Leg[], journey: Journey): string {
  const only = journey.abroad.length === 1 ? journey.abroad[0] : undefined
  const tells = ({ isCrossing, from, to, at, isOpen }: Leg) =>
    isCrossing ? from !== null || to !== null || at !== null || isOpen : at !== null
  const counted = rows.filter(({ isIgnored }) => !isIgnored)
  const index = legs.findIndex(tells)
  const first = legs[index]
  if (first?.from) return first.from
  const gathering = first?.isCrossing ? zoneOfGathering(counted.slice(0, index), journey) : null
  if (gathering !== null) return gathering
  if (first?.to && isDomestic(counted[index], first.to, journey)) return first.to
  const byRoad = first?.isRoad ? (first.to ?? first.at) : null
  if (byRoad !== null) return byRoad
  if (first && !first.isCrossing) return first.at ?? journey.homeZone
  if (first && first.to !== journey.homeZone) return journey.homeZone
  const start = rows.find((row) => row.start !== null)?.start ?? null
  return zoneOfDay(journey, start) ?? only ?? zoneNamed(rows, first, journey) ?? journey.homeZone
}

/** Where no journey says so, the zone of what the programme names, unless the trip has zones of its own. */
function zoneNamed(rows: readonly JourneyRow[], leg: Leg | undefined, journey: Journey): string | null {
  const { record, homeZone, places, abroad } = journey
  if (leg || abroad.length > 0 || record.item.length > 0 || record.trip.direction === 'incoming') return null
  return zoneNamedIn(rows, homeZone, places)?.timeZone ?? null
}

const airport = /空港|機場|机场|공항|airport/iu
const meeting = /集合|集結|집결|집합|\b(?:meet|gather|assemble)/iu

/** The zone of the airport where the delegation meets before its first flight: 成田空港第1ターミナル集合. */
function zoneOfGathering(before: readonly JourneyRow[], journey: Journey): string | null {
  for (const { title, place, isHeading } of before) {
    const words = `${title} ${place ?? ''}`
    if (isHeading || !airport.test(words) || !meeting.test(words)) continue
    return zoneOfPlace(placeOf(words, journey.places, journey.own), journey)
  }
  return null
}

const longestDomestic = 4 * 60
const longestFlight = 17 * 60

/** True for a first flight that is too long from home and short within its own zone: 07:45-08:50 to Wellington. */
function isDomestic(row: JourneyRow | undefined, zone: string, { homeZone }: Journey): boolean {
  if (row?.start == null || !row.endTime || zone === homeZone) return false
  const way = (from: string) => {
    const start = row.start ?? ''
    return minutesBetween(start, from, firstAfter(start, from, row.endTime ?? '', zone), zone)
  }
  return way(homeZone) > longestFlight && way(zone) <= longestDomestic
}

function journeyOf(
  record: TripRecord,
  institutions: Directory['institutions'],
  homeZone: string,
  places: Places,
): Journey {
  const home = institutions[record.trip.homeId]
  const hosts = record.visit.map(({ institutionId }) => institutions[institutionId])
  const destinations = record.trip.destinations.flatMap((names) => likelyPlace(names, places) ?? [])
  const countries = new Set([
    ...[home, ...hosts].flatMap((one) => one?.country ?? []),
    ...destinations.map(({ country }) => country),
  ])
  const base = { record, institutions, homeZone, places, countries }
  const own = new Map<string, readonly Place[]>()
  const add = (city: Texts | null | undefined, zone: string | null, country: string | null) => {
    const place: Place = { kind: 'city', name: '', country: country ?? '', zone, size: 0 }
    if (zone !== null) for (const name of Object.values(city ?? {})) own.set(foldPlace(name).toLowerCase(), [place])
  }
  const zones = record.visit.map((visit) => {
    const institution = institutions[visit.institutionId]
    const zone = zoneOfVisit(visit, base)
    add(visit.city ?? institution?.city, zone, institution?.country ?? null)
    return zone
  })
  add(home?.city, home?.timeZone ?? homeZone, home?.country ?? null)
  const known = [...zones, ...destinations.map(({ zone }) => zone)].filter((zone) => zone !== null)
  return { ...base, own, abroad: [...new Set(known)].filter((zone) => zone !== homeZone) }
}

function likelyPlace(names: Texts, places: Places): Place | null {
  return Object.values(names).flatMap((name) => places.named(name))[0] ?? null
}

function zoneOfDay(journey: Journey, start: Moment | null): string | null {
  if (start === null) return null
  const day = dayOf(start)
  const visit = journey.record.visit.find(
    (one) => one.day !== null && one.day <= day && day <= (one.lastDay ?? one.day),
  )
  return visit ? zoneOfVisit(visit, journey) : null
}

function zoneAtVisit({ visitId, institution }: JourneyRow, journey: Journey): string | null {
  const visit = journey.record.visit.find(({ id }) => id === visitId)
  return visit ? zoneOfVisit(visit, journey) : institution ? zoneOfInstitution(institution, journey.places) : null
}

function zoneOfVisit({ institutionId, city }: Visit, journey: Pick<Journey, 'institutions' | 'places'>): string | null {
  const institution = journey.institutions[institutionId]
  return institution ? zoneOfInstitution({ ...institution, city: city ?? institution.city }, journey.places) : null
}

/** The zone of a place: of those with the same name, one in a country of the trip, else the largest. */
function zoneOfPlace(found: readonly Place[], { countries, places, abroad }: Journey): string | null {
  const place = found.find(({ country }) => countries.has(country)) ?? found.at(0)
  if (!place || place.zone !== null) return place?.zone ?? null
  const zones = places.zonesOf(place.country).filter((zone) => abroad.includes(zone))
  return zones.length === 1 ? (zones[0] ?? null) : null
}
