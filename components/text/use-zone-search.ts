'use client'

import { noPlaces } from '@/lib/domain/time/places'
import { useRef, useState } from 'react'
import type { ZoneChoice } from '@/lib/domain/time/zone-groups'
import { type FoundZone, zonesMatching } from '@/lib/domain/time/zone-search'
import { loadPlaces, usePlaces } from './use-places'

type ZoneSearch = {
  query: string
  search: (text: string) => void
  /** The zones that the search finds; `null` if nothing is searched. */
  found: readonly FoundZone[] | null
  /** When the offsets next to the zones apply. */
  now: Date
}

/** Searches zones by city, country or offset. The zone of a place whose whole name is typed is chosen at once. */
export function useZoneSearch(choices: readonly ZoneChoice[], onChoose: (zone: string) => void): ZoneSearch {
  const places = usePlaces() ?? noPlaces
  const [query, setQuery] = useState('')
  const [now] = useState(() => new Date())
  const latest = useRef('')
  const search = (text: string) => {
    setQuery(text)
    latest.current = text
    // The places may still be loading while the first letters are typed.
    void loadPlaces().then((known) => {
      const [best] = text.trim() === '' || latest.current !== text ? [] : zonesMatching(text, choices, known, now)
      if (best?.isExact) onChoose(best.zone)
    })
  }
  return { query, search, found: query.trim() === '' ? null : zonesMatching(query, choices, places, now), now }
}
