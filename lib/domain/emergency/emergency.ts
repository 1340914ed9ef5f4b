import { defaultValues } from '../trip/entity-fields'
import type { Edit, SingleEdit } from '../trip/edit'
import { localLanguage } from '../text/local-script'
import type { Texts } from '../text/text'
import type { Emergency, TripRecord } from '../trip/trip-record'
import type { Directory } from '../directory/entry'
import { type EmergencyKind, emergencyKinds } from '../trip/vocabulary'
import { cityOf, visitDetails } from '../visits/visits'

// The emergency sheet: whom to call and where to go, for the whole trip and in each city.

/** A city on the route as named by its first visit, the visits there, and the language of signs. */
export type RouteCity = { city: Texts; visitIds: readonly [string, ...string[]]; localLanguage: string | null }

/** A part of the sheet. `city` is `null` for the whole trip; `routeCity` is `null` if the trip no longer goes there. */
export type SheetPart = { city: Texts | null; routeCity: RouteCity | null; lines: readonly Emergency[] }

/** The cities of the trip, without duplicates, in the order of travel. */
export function routeCities(record: TripRecord, directory: Directory): RouteCity[] {
  const cities: RouteCity[] = []
  for (const details of visitDetails(record, directory)) {
    const city = cityOf(details)
    if (!city) continue
    const known = cities.find((one) => isSameCity(one.city, city))
    if (known) cities[cities.indexOf(known)] = { ...known, visitIds: [...known.visitIds, details.visit.id] }
    else cities.push({ city, visitIds: [details.visit.id], localLanguage: localLanguage(details.institution?.country) })
  }
  return cities
}

/**
 * The sheet in reading order: the whole trip, then the cities in the order of travel (also empty ones), then cities
 * that are no longer on the route. Within each part, in the order of the kinds.
 */
export function emergencySheet(record: TripRecord, directory: Directory): SheetPart[] {
  const route = routeCities(record, directory)
  const others = record.emergency.flatMap(({ city }) =>
    city && !route.some((one) => isSameCity(one.city, city)) ? [city] : [],
  )
  const off = others.filter((city, i) => others.findIndex((one) => isSameCity(one, city)) === i)
  return [
    { city: null, routeCity: null, lines: linesIn(record, null) },
    ...route.map((routeCity) => ({ city: routeCity.city, routeCity, lines: linesIn(record, routeCity.city) })),
    ...off.map((city) => ({ city, routeCity: null, lines: linesIn(record, city) })),
  ]
}

/** The sheet for members: only entries with content, and no empty parts. */
export function readableSheet(record: TripRecord, directory: Directory): SheetPart[] {
  return emergencySheet(record, directory)
    .map((part) => ({ ...part, lines: part.lines.filter(saysSomething) }))
    .filter(({ lines }) => lines.length > 0)
}

/** True for an entry with a phone number, an address or a note. */
export function saysSomething({ name, phone, address, note }: Emergency): boolean {
  return (name ?? phone ?? address ?? note) !== null
}

/** The digits of a phone number for dialling. An extension in words is left out. */
export function dialled(phone: string): string {
  const [number = ''] = /^[+\d\s().\-/]*/.exec(phone.normalize('NFKC').trim()) ?? []
  return number.replace(/[^+\d]/g, '')
}

const usual: Record<'trip' | 'city', readonly EmergencyKind[]> = {
  trip: ['duty phone', 'coordinator', 'insurer'],
  city: ['mission', 'hospital'],
}

/**
 * Adds the five usual entries, empty: mission and hospital in the city, and for the whole trip duty phone, coordinator
 * and insurer. Existing ones are skipped; `null` if none is missing.
 */
export function usualLines(record: TripRecord, city: Texts | null, newId: () => string): Edit | null {
  const has = (kind: EmergencyKind, at: Texts | null) =>
    record.emergency.some((line) => line.kind === kind && isSameCity(line.city, at))
  const wanted = [
    ...usual.trip.map((kind) => ({ kind, city: null })),
    ...(city ? usual.city.map((kind) => ({ kind, city })) : []),
  ]
  const edits = wanted
    .filter((line) => !has(line.kind, line.city) && !has(line.kind, city))
    .map((line): SingleEdit => ({
      do: 'add',
      noun: 'emergency',
      id: newId(),
      values: { ...defaultValues.emergency, ...line },
    }))
  return edits.length > 0 ? { do: 'all', edits } : null
}

/** True if two names denote the same city: if they are equal in any language. */
export function isSameCity(a: Texts | null, b: Texts | null): boolean {
  if (a === null || b === null) return a === b
  const words = (of: Texts) => Object.values(of).map((text) => text.normalize('NFKC').trim().toLowerCase())
  const theirs = words(b)
  return words(a).some((text) => theirs.includes(text))
}

function linesIn(record: TripRecord, city: Texts | null): Emergency[] {
  const place = (line: Emergency) => emergencyKinds.indexOf(line.kind)
  return record.emergency.filter((line) => isSameCity(line.city, city)).sort((a, b) => place(a) - place(b))
}
