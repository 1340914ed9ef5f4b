import { byTime, endZone } from '../itinerary/itinerary'
import { delegationSize, type Item, type TripRecord } from '../trip/trip-record'
import { instantOf } from '../time/wall-time'
import { ofItem, timedItems, travellers } from './context'
import { asSet, type Finding, finding } from './finding'

// Estimates the travel time of a group between two places, without any service: roads are about a third longer than the
// great circle; a coach drives 20 km/h in a city, and 60 km/h beyond the first 15 km.
const detour = 1.3
const cityKm = 15
const [citySpeed, roadSpeed] = [20, 60]
/** Below this distance two places count as one. */
const samePlaceKm = 0.15

/** Minutes that a group needs to gather, board and arrive, besides the drive. */
export function marginFor(people: number): number {
  return people <= 4 ? 5 : people <= 12 ? 10 : people <= 25 ? 15 : 20
}

type Point = { latitude: number; longitude: number }

/** Great-circle distance in kilometres, on a sphere with a radius of 6371 km. */
export function distanceKm(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const half =
    Math.sin(rad(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(rad(b.longitude - a.longitude) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Driving minutes for a great-circle distance. */
export function minutesFor(km: number): number {
  const road = km * detour
  return Math.ceil((Math.min(road, cityKm) / citySpeed + Math.max(road - cityKm, 0) / roadSpeed) * 60)
}

/** A placeholder for members without a name, who attend only the items for everyone. */
const unnamed = ''

type Timed = { item: Item; from: number; to: number }
type TravelState = { last: Timed | null; transferMinutes: number }

const newState = (last: Timed | null): TravelState => ({ last, transferMinutes: 0 })

/**
 * Too little time between consecutive appointments of the same people. The travel time is that of the transfers between
 * them; without transfers it is estimated from coordinates, if both are known. Flights and trains end the chain,
 * because arrivals have no coordinates. One finding per pair of items, however many people.
 */
export function travel(record: TripRecord): Finding[] {
  const items = timedItems(record)
    .filter(({ kind }) => kind !== 'lodging' && kind !== 'free time')
    .sort(byTime)
    .map((item): Timed => ({ item, ...spanOf(item) }))
    .sort((a, b) => a.from - b.from)
  const everyone = [
    ...new Set([...travellers(record), ...items.flatMap(({ item }) => item.attendeeIds ?? []), unnamed]),
  ]
  const states = new Map(everyone.map((id) => [id, newState(null)]))
  const gaps = new Map<string, Gap>()
  for (const timed of items) {
    const { item, from, to } = timed
    for (const person of item.attendeeIds ?? everyone) {
      const state = states.get(person) ?? newState(null)
      if (item.kind === 'flight' || item.kind === 'train') states.set(person, newState(null))
      else if (item.kind === 'transfer') state.transferMinutes += Math.max(0, to - from) / 60_000
      else {
        if (state.last)
          addGap(gaps, state.last.item, item, state.transferMinutes, person, (from - state.last.to) / 60_000)
        // A short item within a long one is an overlap, which is another check.
        states.set(person, newState(timed))
      }
    }
  }
  return [...gaps.values()].flatMap((one) => findingOf(one, record) ?? [])
}

type Gap = { from: Item; to: Item; minutes: number; transferMinutes: number; people: string[] }

function addGap(
  gaps: Map<string, Gap>,
  from: Item,
  to: Item,
  transferMinutes: number,
  person: string,
  minutes: number,
): void {
  // Negative gaps are overlaps.
  if (minutes < 0) return
  const known = gaps.get(`${from.id} ${to.id} ${transferMinutes}`)
  if (known) known.people.push(person)
  else gaps.set(`${from.id} ${to.id} ${transferMinutes}`, { from, to, minutes, transferMinutes, people: [person] })
}

function findingOf({ from, to, minutes, transferMinutes, people }: Gap, record: TripRecord): Finding | null {
  const [a, b] = [pointOf(from), pointOf(to)]
  const km = transferMinutes > 0 || !a || !b ? null : distanceKm(a, b)
  if ((transferMinutes === 0 && km === null) || (km !== null && km < samePlaceKm)) return null
  const all = people.includes(unnamed)
  const margin = marginFor(all ? delegationSize(record) : people.length)
  const needed = (km === null ? transferMinutes : minutesFor(km)) + margin
  if (needed <= minutes) return null
  const who = all ? null : people
  const material = [[from.end ?? from.start, endZone(from)], [to.start, to.timeZone], a, b, transferMinutes, asSet(who)]
  return finding('too little time', [ofItem(to), ofItem(from)], material, {
    minutes,
    needed,
    margin,
    km: km === null ? null : Math.round(km * 10) / 10,
    people: who,
  })
}

function pointOf({ latitude, longitude }: Item): Point | null {
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

// An item without an end is assumed to take no time, the minimum.
function spanOf(item: Item): { from: number; to: number } {
  const from = instantOf(item.start, item.timeZone).instant.getTime()
  return { from, to: item.end === null ? from : Math.max(from, instantOf(item.end, endZone(item)).instant.getTime()) }
}
