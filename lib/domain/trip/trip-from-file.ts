import type { TripFile } from './trip-file'
import { importTripFile } from './trip-import'
import type { NewId } from './trip-import-directory'
import type { WholeTrip } from './trip-record'

/**
 * A checked trip file as a trip in memory, for programs without a database. Ids count the records of each kind in the
 * order of the file: the first host is `1` among the hosts. The same file gives the same trip.
 */
export function tripFromFile(file: TripFile): WholeTrip {
  const { record, institutions, people } = importTripFile(file, { institutions: [], people: [] }, countingIds())
  return {
    id: '1',
    version: 1,
    record,
    directory: { institutions: byId(institutions), people: byId(people) },
  }
}

function countingIds(): NewId {
  const counts = new Map<string, number>()
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return String(count)
  }
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Record<string, T> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]))
}
