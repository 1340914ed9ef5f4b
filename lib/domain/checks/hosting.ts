import { addDays, type Day, isFullDay } from '../time/day'
import { addMinutes, dayOf } from '../time/wall-time'
import { byTime } from '../itinerary/itinerary'
import { ofVisit as linesOfVisit, type Item, type TripRecord, type Visit } from '../trip/trip-record'
import { isUntimed } from '../trip/untimed'
import { activeItems, type CheckInput, isOwnStop, ofItem, ofTrip, ofVisit, travellers } from './context'
import { type Finding, finding } from './finding'
import { isAtStation } from './night'

/** Days before the visit by which gifts should be known. A rule of thumb of this product. */
export const giftsBy = 14

/** Minutes before and after an arrival within which someone meets the guests. */
const [before, after] = [60, 240]

/** What receiving guests needs: an invitation letter, someone who meets them, a car, an interpreter, a gift. */
export function hosting(given: CheckInput): Finding[] {
  const { record, today } = given
  const { direction, start, end } = record.trip
  if (direction !== 'incoming' || !isFullDay(start) || today > (isFullDay(end) ? end : start)) return []
  return [...invitation(given, start), ...pickUp(given, start), ...car(given), ...interpreters(given), ...gifts(given)]
}

function invitation({ record, today }: CheckInput, start: Day): Finding[] {
  if (today >= start || record.trip.invitationSentOn !== null) return []
  return [finding('no invitation letter', [ofTrip], [record.trip.guestId], {})]
}

// A transfer, or anything at the airport or station, around the arrival; without a known arrival, on the first day.
function pickUp({ record, today }: CheckInput, start: Day): Finding[] {
  const items = activeItems(record)
  if (items.length === 0 || today > start) return []
  const meetings = items.filter((item) => item.kind === 'transfer' || (!isJourney(item) && isAtStation(item)))
  const arrival = items.filter((item) => isJourney(item) && dayOf(item.end ?? item.start) <= start).sort(byTime)[0]
  if (!arrival) {
    const isMet = meetings.some((item) => dayOf(item.start) <= start)
    return isMet ? [] : [finding('no pick-up', [ofTrip], [start], {})]
  }
  const at = arrival.end ?? arrival.start
  const isMet = meetings.some((item) =>
    isUntimed(item)
      ? dayOf(item.start) === dayOf(at)
      : item.start >= addMinutes(at, -before) && item.start <= addMinutes(at, after),
  )
  return isMet ? [] : [finding('no pick-up', [ofItem(arrival)], [at], {})]
}

function isJourney({ kind }: Item): boolean {
  return kind === 'flight' || kind === 'train'
}

function car({ record }: CheckInput): Finding[] {
  const items = activeItems(record)
  if (items.length === 0 || items.some(({ kind }) => kind === 'transfer')) return []
  return [finding('no car', [ofTrip], [], {})]
}

// Judged only by the languages that are entered: one that both sides speak is enough.
function interpreters({ record, directory, today }: CheckInput): Finding[] {
  if (record.member.some(({ role }) => role === 'interpreter')) return []
  const spokenBy = (ids: readonly (string | null)[]) =>
    [...new Set(ids.flatMap((id) => (id && directory.people[id]?.languages) || []).map(baseOf))].sort()
  const theirs = spokenBy(travellers(record))
  if (theirs.length === 0) return []
  return record.visit.flatMap((visit) => {
    const hosts = linesOfVisit(record.host, visit.id)
    const ours = spokenBy(hosts.map(({ personId }) => personId))
    const interprets = hosts.some(({ title }) => Object.values(title ?? {}).some((words) => interpreter.test(words)))
    if (!isAhead(visit, record, today) || interprets || ours.length === 0) return []
    if (ours.some((language) => theirs.includes(language))) return []
    return [finding('no interpreter', [ofVisit(visit)], [theirs, ours], { theirs, ours })]
  })
}

const interpreter = /\binterpreter\b|口譯|傳譯|翻譯/iu

// "zh-Hant" and "zh-Hans" are one language to speak.
function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag
}

function gifts({ record, today }: CheckInput): Finding[] {
  return record.visit
    .filter((visit) => isOwnStop(record, visit) && visit.gifts === null && isAhead(visit, record, today))
    .filter((visit) => {
      const day = visit.day ?? record.trip.start
      return isFullDay(day) && today >= addDays(day, -giftsBy)
    })
    .map((visit) => finding('no gift', [ofVisit(visit)], [visit.institutionId], {}))
}

function isAhead(visit: Visit, { trip }: TripRecord, today: Day): boolean {
  const last = [visit.lastDay, visit.day, trip.end].find((day) => isFullDay(day))
  return last !== undefined && last !== null && last >= today
}
