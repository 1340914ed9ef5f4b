import type { Item } from '../trip/trip-record'
import { type ItemKind, itemKinds } from '../trip/vocabulary'

/** What of an itinerary is shown: the items of a person, of a kind, of a visit. `null`: of all. */
export type ItemFilter = { person: string | null; kind: ItemKind | null; visit: string | null }

export const noFilter: ItemFilter = { person: null, kind: null, visit: null }

/** Reads the filter from the query of an address; an unknown kind is ignored. */
export function readItemFilter(query: string): ItemFilter {
  const params = new URLSearchParams(query)
  const kind = params.get('kind')
  return {
    person: params.get('person') || null,
    kind: itemKinds.find((known) => known === kind) ?? null,
    visit: params.get('visit') || null,
  }
}

/** The query with this filter; other parameters stay. Begins with `?`, or is empty. */
export function withItemFilter(query: string, filter: ItemFilter): string {
  const params = new URLSearchParams(query)
  for (const [name, value] of Object.entries(filter)) {
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

export function isFiltered({ person, kind, visit }: ItemFilter): boolean {
  return person !== null || kind !== null || visit !== null
}

/** Whether the filter lets an item through. A person attends everything that is for the whole delegation. */
export function passesFilter(item: Pick<Item, 'attendeeIds' | 'kind' | 'visitId'>, filter: ItemFilter): boolean {
  const { person, kind, visit } = filter
  return (
    (person === null || item.attendeeIds === null || item.attendeeIds.includes(person)) &&
    (kind === null || item.kind === kind) &&
    (visit === null || item.visitId === visit)
  )
}
