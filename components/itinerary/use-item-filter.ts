import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import {
  isFiltered,
  type ItemFilter,
  noFilter,
  passesFilter,
  readItemFilter,
  withItemFilter,
} from '@/lib/domain/itinerary/item-filter'
import type { TripRecord } from '@/lib/domain/trip/trip-record'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

/** The filter of the itinerary, which is in the address of the page, so that it can be sent and survives a reload. */
export function useItemFilter(record: TripRecord): [ItemFilter, (filter: ItemFilter) => void] {
  const query = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => '',
  )
  const asked = useMemo(() => readItemFilter(query), [query])
  // A person or a visit that is no longer there must not hide everything.
  const filter = useMemo(
    () => ({
      ...asked,
      person: peopleIn(record).includes(asked.person ?? '') ? asked.person : null,
      visit: record.visit.some(({ id }) => id === asked.visit) ? asked.visit : null,
    }),
    [asked, record],
  )
  const setFilter = useCallback((next: ItemFilter) => {
    const address = `${location.pathname}${withItemFilter(location.search, next)}${location.hash}`
    history.replaceState(null, '', address)
    for (const listener of listeners) listener()
  }, [])
  useEffect(() => {
    // A link to an item that is filtered out, such as one of the To do list, shows all items.
    const showTarget = () => {
      const item = record.item.find(({ id }) => `#item-${id}` === location.hash)
      if (item && isFiltered(filter) && !passesFilter(item, filter)) setFilter(noFilter)
    }
    addEventListener('hashchange', showTarget)
    return () => removeEventListener('hashchange', showTarget)
  }, [record, filter, setFilter])
  return [filter, setFilter]
}

/** The ids of the members, and of others who attend an item. */
export function peopleIn({ member, item }: Pick<TripRecord, 'member' | 'item'>): string[] {
  const members = member.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  return [...new Set([...members, ...item.flatMap(({ attendeeIds }) => attendeeIds ?? [])])]
}
