import { addDays, isFullDay } from '../time/day'
import { isSameCity, routeCities } from '../emergency/emergency'
import type { Emergency } from '../trip/trip-record'
import { type CheckInput, ofTrip, ofVisit } from './context'
import { type Finding, finding } from './finding'

/** Days before departure by which the emergency sheet should be complete. A rule of thumb of this product. */
export const sheetBy = 14

/**
 * Cities on the route without a number or address on the emergency sheet, and a sheet without a duty phone, from
 * `sheetBy` days before the trip until its end. Entries for the whole trip do not count for a city. Not for
 * guests: we are at home.
 */
export function emergencyNeeds({ record, directory, today }: CheckInput): Finding[] {
  const { start, end, direction } = record.trip
  if (direction === 'incoming') return []
  if (!isFullDay(start) || today < addDays(start, -sheetBy) || today > (isFullDay(end) ? end : start)) return []
  const hasDuty = record.emergency.some(({ kind, phone }) => kind === 'duty phone' && phone !== null)
  const found = hasDuty ? [] : [finding('no duty phone', [ofTrip], [], {})]
  const without = routeCities(record, directory).filter(
    ({ city }) => !record.emergency.some((line) => isOfUse(line) && isSameCity(line.city, city)),
  )
  return [
    ...found,
    ...without.map(({ city, visitIds: [first, ...others] }) =>
      finding('no emergency line', [ofVisit({ id: first }), ...others.map((id) => ofVisit({ id }))], [], { city }),
    ),
  ]
}

function isOfUse({ phone, address }: Emergency): boolean {
  return phone !== null || address !== null
}
