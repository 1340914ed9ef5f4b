import { foldPlace, type Place, type Places } from '../time/places'

// A programme without any journey can still name where it is: "Visit to Krakow" in its title, 京都 in a place.

export type NamedZone = { timeZone: string; place: string }

/** Thousands of people: names of smaller cities are more often those of something else, least so in a heading. */
const cityEnough = { item: 300, heading: 100 }
// 日本語, "Paris Hotel": words that only begin with the name of a place.
const otherWord = /^(?:[語语料文人式菜]|['’s]*\s*(?:hotel|inn|restaurant|street|road|avenue|time|room)\b)/iu

type NamingRow = { title: string; place?: string | null; isHeading?: boolean }

/** The zone abroad that rows name most often, and the place by which they do; `null` if there is none or a tie. */
export function zoneNamedIn(rows: readonly NamingRow[], homeZone: string, places: Places): NamedZone | null {
  const found = new Map<string, { place: string; count: number }>()
  for (const row of rows) {
    for (const { timeZone, place } of new Map(zonedPlaces(row, places).map((one) => [one.timeZone, one])).values()) {
      if (timeZone === homeZone) continue
      const before = found.get(timeZone)
      found.set(timeZone, { place: before?.place ?? place, count: (before?.count ?? 0) + 1 })
    }
  }
  const [first, second] = [...found].toSorted(([, a], [, b]) => b.count - a.count)
  if (first === undefined || first[1].count === second?.[1].count) return null
  return { timeZone: first[0], place: first[1].place }
}

/** True if an item names a city in a zone. "National Taiwan University" says where people are from. */
export function namesPlaceIn(row: NamingRow, zone: string, places: Places): boolean {
  if (row.isHeading) return false
  return zonedPlaces(row, places).some(({ timeZone, isCountry }) => timeZone === zone && !isCountry)
}

function zonedPlaces(row: NamingRow, places: Places): (NamedZone & { isCountry: boolean })[] {
  const text = [row.title, row.place ?? ''].join('\n')
  const enough = cityEnough[row.isHeading ? 'heading' : 'item']
  const folded = foldPlace(text)
  return places.mentions(folded).flatMap(({ at, end, isCode, places: [place] }) => {
    if (isCode || place === undefined || place.zone === null || !isLarge(place, enough)) return []
    if (otherWord.test(folded.slice(end))) return []
    const written = text.length === folded.length ? text : folded
    return [{ timeZone: place.zone, place: written.slice(at, end), isCountry: place.kind === 'country' }]
  })
}

function isLarge({ kind, size }: Place, enough: number): boolean {
  return kind === 'country' || (kind === 'city' && size >= enough)
}
