import { isFullDay } from '../time/day'
import { activeItems, type CheckInput, ofTrip } from './context'
import { type Finding, finding } from './finding'

/** First steps that a trip still lacks: dates, guests, a leader, visits, an itinerary. Not asked of a past trip. */
export function basics({ record, today }: CheckInput): Finding[] {
  const { start, end, direction, guestId } = record.trip
  const last = end ?? start
  if (isFullDay(last) && last < today) return []
  return [
    ...(start === null ? [finding('no dates', [ofTrip], [], {})] : []),
    ...(direction === 'incoming' && guestId === null ? [finding('no guest', [ofTrip], [], {})] : []),
    ...(record.member.some(({ role }) => role === 'leader') ? [] : [finding('no leader', [ofTrip], [], {})]),
    ...(record.visit.length === 0 ? [finding('no visits', [ofTrip], [], {})] : []),
    ...(activeItems(record).length === 0 ? [finding('no programme', [ofTrip], [], {})] : []),
  ]
}
