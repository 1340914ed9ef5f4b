import { countryCodes } from '../text/countries'
import { foldHan } from '../text/han-variants'
import { nameOfAirport } from './airport-name'
import { airportNames, cityNames, countryNames } from './place-aliases'

// Places by their names in English, Chinese, Japanese and Korean. Pure: the data come from `known-places.ts`, which is
// large and therefore loaded on demand.

export type Place = {
  kind: 'airport' | 'city' | 'country'
  /** The English name, or the IATA code of an airport. */
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** `null` for a country with several time zones. */
  zone: string | null
  /** Thousands of people; decides between places of the same name. */
  size: number
}

/** Where a text names a place. `places` are all places of that name. */
export type Mention = { at: number; end: number; isCode: boolean; places: readonly Place[] }

/**
 * `zones`: IANA names; `countries`: lines `country|numbers of its zones`; `cities`: lines `country|number of
 * the zone|thousands of people|name|more names …`; `airports`: lines `IATA|country|number of the zone|name`.
 */
export type PlaceData = Readonly<Record<'zones' | 'countries' | 'cities' | 'airports', readonly string[]>>

export type Places = {
  /** An airport by its IATA code. */
  airport: (code: string) => Place | null
  /** The name of an airport by its IATA code; in English if it has none in the language. */
  airportName: (code: string, language: string) => string | null
  /** All places with this name, the most likely one first. `Kyoto, Japan` is one in that country. */
  named: (name: string) => readonly Place[]
  /** The places that a folded text (`foldPlace`) names, in order. `own`: more places, by their folded names. */
  mentions: (folded: string, own?: ReadonlyMap<string, readonly Place[]>) => Mention[]
  /** The zones of a country whose clocks differ, that with the most people first. */
  zonesOf: (country: string) => readonly string[]
  /** Every city with its names, the largest first. */
  cities: readonly (Place & { names: readonly string[] })[]
}

/** For the time until the data are loaded. */
export const noPlaces: Places = {
  airport: () => null,
  airportName: () => null,
  named: () => [],
  mentions: (folded, own) => mentionsIn(folded, (name) => own?.get(name), new Map()),
  zonesOf: () => [],
  cities: [],
}

/** Text in one form of its characters: without diacritics, full-width letters and variants of Chinese characters. */
export function foldPlace(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʼ]/g, "'")
  return foldHan(plain.normalize('NFC'))
}

/** Names of small cities, or rare ones of large ones, that are more often words: 自由 is a name of Freetown. */
const plainWords = new Set(['自由', 'date', 'most', 'normal', 'union', 'van'])

const languages = ['en', 'zh-Hant', 'zh-Hans', 'ja', 'ko']

export function placesFrom(data: PlaceData): Places {
  const cities = data.cities.map((line) => cityOf(line, data.zones))
  const airports = new Map(data.airports.map((line) => airportOf(line, data.zones)))
  const zones = new Map(data.countries.map((line) => zonesOfCountry(line, data.zones)))
  const zonesOf = (country: string) => zones.get(country) ?? []
  const byName = new Map<string, Place[]>()
  const add = (name: string, place: Place) => {
    const key = keyOf(name)
    if (plainWords.has(key)) return
    const known = byName.get(key)
    if (!known) byName.set(key, [place])
    else if (known.at(-1) !== place) known.push(place)
  }
  for (const city of cities) for (const name of city.names) add(name, city)
  for (const line of cityNames) addCityNames(line, cities, add)
  for (const [code, names] of Object.entries(airportNames)) {
    const airport = airports.get(code)
    if (airport) for (const name of names.split('|')) add(foldPlace(name), airport)
  }
  const inLanguages = languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  for (const code of countryCodes) {
    const country = countryOf(code, zonesOf(code))
    for (const name of namesOfCountry(code, inLanguages)) add(name, country)
  }
  const named = (name: string) => bestFirst(inCountry(foldPlace(name).trim(), byName))
  const airport = (code: string) => airports.get(code) ?? null
  const airportName = (code: string, language: string) => {
    const place = airports.get(code)
    const english = data.airports.find((line) => line.startsWith(`${code}|`))?.split('|')[3]
    return place && english ? nameOfAirport(place, english, language, cities) : null
  }
  return {
    airport,
    airportName,
    named,
    mentions: (folded, own) => mentionsIn(folded, (name) => own?.get(name) ?? byName.get(name), airports),
    zonesOf,
    cities,
  }
}

function cityOf(line: string, zones: readonly string[]): Place & { names: readonly string[] } {
  const [country = '', zone, size, ...names] = line.split('|')
  const [name = ''] = names
  return { kind: 'city', name, country, zone: zones[Number(zone)] ?? null, size: Number(size), names }
}

function zonesOfCountry(line: string, zones: readonly string[]): [string, string[]] {
  const [country = '', ...numbers] = line.split('|')
  return [country, numbers.flatMap((number) => zones[Number(number)] ?? [])]
}

/** The size of airports with a name of their own. */
export const largeAirport = 1000

// Airports with a name of their own are better known than small cities of the same name.
function airportOf(line: string, zones: readonly string[]): [string, Place] {
  const [code = '', country = '', zone] = line.split('|')
  const size = code in airportNames ? largeAirport : 0
  return [code, { kind: 'airport', name: code, country, zone: zones[Number(zone)] ?? null, size }]
}

function addCityNames(line: string, cities: readonly Place[], add: (name: string, place: Place) => void): void {
  const [country, ...names] = line.split('|')
  const city = cities.find((one) => one.country === country && one.name === names[0])
  if (city) for (const name of names) add(foldPlace(name), city)
}

function countryOf(code: string, zones: readonly string[]): Place {
  return { kind: 'country', name: code, country: code, zone: (zones.length === 1 && zones[0]) || null, size: 100_000 }
}

function namesOfCountry(code: string, languages: readonly Intl.DisplayNames[]): string[] {
  return [...languages.map((names) => names.of(code) ?? code), ...(countryNames[code]?.split('|') ?? [])].map(foldPlace)
}

const isAscii = /^[ -~]*$/

/** Most names are plain already; the others are folded. */
function keyOf(name: string): string {
  return (isAscii.test(name) ? name : foldHan(name)).toLowerCase()
}

function bestFirst(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => b.size - a.size)
}

function inCountry(name: string, byName: ReadonlyMap<string, readonly Place[]>): readonly Place[] {
  const whole = byName.get(name.toLowerCase()) ?? byName.get(withoutCity(name).toLowerCase())
  if (whole) return whole
  const parts = name.split(/\s*[,，、(（]\s*/u).map((part) => part.replace(/[)）]$/u, ''))
  const [first = '', ...rest] = parts
  const places = byName.get(withoutCity(first).toLowerCase()) ?? []
  const countries = rest.flatMap((part) => byName.get(part.toLowerCase()) ?? []).map(({ country }) => country)
  const there = places.filter(({ country }) => countries.includes(country))
  return there.length > 0 ? there : rest.length > 0 ? places : []
}

function withoutCity(name: string): string {
  return name.replace(/(?<=..)(?:市|都|시| City|-shi|-si)$/iu, '')
}

type ByName = (name: string) => readonly Place[] | undefined

const longestName = 12
const mostWords = 4

function mentionsIn(text: string, byName: ByName, airports: ReadonlyMap<string, Place>): Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < text.length;) {
    const mention = mentionAt(text, at, byName, airports)
    if (mention) found.push(mention)
    at = mention?.end ?? afterWord(text, at)
  }
  return found
}

const isLatin = /[\p{Script=Latin}\p{N}]/u

function afterWord(text: string, at: number): number {
  if (!isLatin.test(text.charAt(at))) return at + 1
  let end = at
  while (end < text.length && isLatin.test(text.charAt(end))) end += 1
  return end
}

function mentionAt(text: string, at: number, byName: ByName, airports: ReadonlyMap<string, Place>): Mention | null {
  if (!isLatin.test(text.charAt(at))) return easternAt(text, at, byName)
  const ends: number[] = []
  for (let end = at; ends.length < mostWords && end < text.length;) {
    end = afterWord(text, end)
    while (/[.']/.test(text.charAt(end)) && isLatin.test(text.charAt(end + 1))) end = afterWord(text, end + 1)
    ends.push(end)
    if (text.charAt(end) === '.') ends.push(end + 1)
    const gap = /^[.]?[ -](?=[\p{Script=Latin}])/u.exec(text.slice(end))
    if (!gap) break
    end += gap[0].length
  }
  for (const end of ends.reverse()) {
    const words = text.slice(at, end)
    const places = byName(words.toLowerCase()) ?? byName(words.replaceAll('-', ' ').toLowerCase())
    // "LA" and "UK" are places, "la" is not.
    if (places && (words.length > 3 || words === words.toUpperCase())) {
      return { at, end, isCode: false, places: bestFirst(places) }
    }
  }
  const code = text.slice(at, afterWord(text, at))
  const airport = /^[A-Z]{3}$/.test(code) ? airports.get(code) : undefined
  return airport ? { at, end: at + 3, isCode: true, places: [airport] } : null
}

function easternAt(text: string, at: number, byName: ByName): Mention | null {
  if (!/[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}\p{Script=Hangul}]/u.test(text.charAt(at))) return null
  for (let length = Math.min(longestName, text.length - at); length >= 2; length -= 1) {
    const places = byName(text.slice(at, at + length).toLowerCase())
    if (!places) continue
    const [best] = bestFirst(places)
    if (best && isWithinName(text, at, at + length, best)) continue
    return { at, end: at + length, isCode: false, places: bestFirst(places) }
  }
  return null
}

const eastern = new Set(['TW', 'CN', 'HK', 'MO', 'JP', 'KR', 'SG'])
const largeCity = 600

/** A small city whose Chinese name is a part of another: 格蘭比 (Granby) in 大阪格蘭比亞飯店, 東方 in 東方酒店. */
function isWithinName(text: string, at: number, end: number, { kind, country, size }: Place): boolean {
  if (kind !== 'city' || size >= largeCity) return false
  const [before, after] = [text.charAt(at - 1), text.slice(end)]
  const isBegun =
    /\p{Script=Han}/u.test(before) && !/[往到至赴抵返離离從从在於于和與与及經经自由國国州省]/u.test(before)
  if (eastern.has(country)) return isBegun && /^(?:大?[酒飯饭]店|賓館|宾馆|餐廳|餐厅)/u.test(after)
  return (
    isBegun &&
    /^\p{Script=Han}/u.test(after) &&
    !/^(?:市|大學|大学|機場|机场|國際|国际|車站|车站|中央|的|，)/u.test(after)
  )
}
