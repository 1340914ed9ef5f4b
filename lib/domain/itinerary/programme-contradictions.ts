import { dayOf, timeOf } from '../time/wall-time'
import type { Item } from '../trip/trip-record'
import { flightOf } from './flight-number'
import type { Contradiction, PlannedItem, PlannedRow } from './planned-row'

type Flight = { row: number; key: string | null; start: string; end: string | null; item: PlannedItem }

/** The rows with their contradictions: flights that have other times in the itinerary or in another row. */
export function withContradictions(rows: readonly PlannedRow[]): PlannedRow[] {
  const flights = rows.flatMap(flightsOf)
  if (flights.length === 0) return [...rows]
  return rows.map((row) => {
    const own = flights.filter((flight) => flight.row === row.reading.row && row.items.includes(flight.item))
    const contradictions = own.flatMap((flight) => [
      ...inItinerary(flight),
      ...flights
        .filter((other) => other.key !== null && other.key === flight.key && !own.includes(other))
        .flatMap((other) => differing(flight, other, other.row)),
    ])
    return contradictions.length > 0 ? { ...row, contradictions } : row
  })
}

function flightsOf({ reading, items }: PlannedRow): Flight[] {
  return items.flatMap((item) => {
    if (item.noun !== 'item' || item.values.kind !== 'flight' || item.values.dayPart !== null) return []
    const { start, end } = item.values
    const number = flightOf(item.values)
    return [{ row: reading.row, key: number && `${number} ${dayOf(start)}`, start, end, item }]
  })
}

function inItinerary({ start, end, item }: Flight): Contradiction[] {
  if (item.noun !== 'item' || item.existing === null || item.existing.dayPart !== null) return []
  return differing({ start, end }, item.existing, null)
}

function differing(
  pasted: Pick<Item, 'start' | 'end'>,
  other: Pick<Item, 'start' | 'end'>,
  otherRow: number | null,
): Contradiction[] {
  return (['start', 'end'] as const).flatMap((field) => {
    const [one, two] = [pasted[field], other[field]]
    if (one === null || two === null || timeOf(one) === timeOf(two)) return []
    return [{ field, pasted: timeOf(one), other: timeOf(two), otherRow }]
  })
}
