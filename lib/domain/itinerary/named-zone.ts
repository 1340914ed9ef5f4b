import { foldPlace, type Place, type Places } from '../time/places'

// A programme without any journey can still name where it is: "Visit to Krakow" in its title, 京都 in a place.

export type NamedZone = { timeZone: string; place: string }

/** Thousands of people: names of smaller cities are more often those of something else. */
const cityEnough = 300
// 日本語, "Paris Hotel": words that only begin with the name of a place.
const otherWord = /^(?:[語语料文人式菜]|['’s]*\s*(?:hotel|inn|restaurant|street|road|avenue|time|room)\b)/iu

/** The zone abroad that texts name most often, and the place by which they do; `null` if there is none or a tie. */
export function zoneNamedIn(texts: readonly string[], homeZone: string, places: Places): NamedZone | null {
  const found = new Map<string, { place: string; count: number }>()
  for (const text of texts) {
    for (const { timeZone, place } of new Map(zonedPlaces(text, places).map((one) => [one.timeZone, one])).values()) {
      if (timeZone === homeZone) continue
      const { count } = found.get(timeZone) ?? { count: 0 }
      found.set(timeZone, { place: found.get(timeZone)?.place ?? place, count: count + 1 })
    }
  }
  const [first, second] = [...found].toSorted(([, a], [, b]) => b.count - a.count)
  if (first === undefined || first[1].count === second?.[1].count) return null
  return { timeZone: first[0], place: first[1].place }
}

/** True if a text names a place in a zone. */
export function namesPlaceIn(text: string, zone: string, places: Places): boolean {
  return zonedPlaces(text, places).some(({ timeZone }) => timeZone === zone)
}

function zonedPlaces(text: string, places: Places): NamedZone[] {
  const folded = foldPlace(text)
  return places.mentions(folded).flatMap(({ at, end, isCode, places: [place] }) => {
    if (isCode || place === undefined || place.zone === null || !isLarge(place)) return []
    if (otherWord.test(folded.slice(end))) return []
    const written = text.length === folded.length ? text : folded
    return [{ timeZone: place.zone, place: written.slice(at, end) }]
  })
}

function isLarge({ kind, size }: Place): boolean {
  return kind === 'country' || (kind === 'city' && size >= cityEnough)
}
