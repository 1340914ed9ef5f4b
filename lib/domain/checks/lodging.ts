import { addDays, type Day } from '../time/day'
import { tripDays } from '../itinerary/itinerary'
import { staysOfNight } from '../itinerary/nights'
import type { Item } from '../trip/trip-record'
import { dayOf } from '../time/wall-time'
import { type CheckInput, activeItems, travellers } from './context'
import { asSet, type Finding, finding } from './finding'

/**
 * Nights of the trip without lodging for someone. Lodging covers every night it spans; without an end, those until the
 * next lodging, check-out or flight. Overnight travel counts as lodging. All in local time. Empty itineraries have no
 * findings. Of our own people, those who accompany guests sleep at home.
 */
export function lodging({ record, directory, today }: CheckInput): Finding[] {
  const items = activeItems(record)
  if (items.length === 0) return []
  const isAtHome = (id: string) =>
    record.trip.direction === 'incoming' && directory.people[id]?.institutionId === record.trip.homeId
  const everyone = travellers(record).filter((id) => !isAtHome(id))
  const travel = items.filter(({ kind }) => kind === 'flight' || kind === 'train')
  const days = tripDays(record.trip.start, record.trip.end)
  const lastDay = days.at(-1) ?? null
  return days
    .slice(0, -1)
    .filter((day) => day >= today)
    .flatMap((day) => {
      const next = addDays(day, 1)
      const beds = [...staysOfNight(items, day, lastDay), ...travel.filter((item) => isBed(item, day, next))]
      if (beds.some((item) => item.attendeeIds === null)) return []
      const housed = new Set(beds.flatMap((item) => item.attendeeIds ?? []))
      const without = everyone.filter((id) => !housed.has(id))
      if (housed.size > 0 && without.length === 0) return []
      const people = housed.size === 0 ? null : without
      return [finding('no lodging', [{ noun: 'day', id: day }], [asSet(people)], { people })]
    })
}

// Between these hours people are assumed to be asleep.
const [asleepFrom, upAt] = ['T03:00', 'T05:00']

function isBed(item: Item, day: Day, next: Day): boolean {
  if (item.dayPart !== null) return item.dayPart === 'evening' && dayOf(item.start) === day
  // An evening departure without an arrival is assumed to be overnight.
  const end = item.end ?? (item.start >= `${day}T20:00` ? `${next}${upAt}` : item.start)
  return item.start < `${next}${upAt}` && end >= `${next}${asleepFrom}`
}
