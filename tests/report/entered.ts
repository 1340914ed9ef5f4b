import type { WholeTrip } from '../../lib/domain/trip/trip-record'

/** Every text and number that was entered for a trip, without ids and the names of fields. */
export function enteredValues({ record, directory }: WholeTrip): (string | number)[] {
  return valuesIn([record, Object.values(directory.institutions), Object.values(directory.people)])
}

function valuesIn(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (/^(?:id|revision|\w+Ids?)$/.test(key) ? [] : valuesIn(inner)))
}
