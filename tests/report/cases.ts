import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkTripFile, readTripFile } from '../../lib/domain/trip/trip-file'
import { tripFromFile } from '../../lib/domain/trip/trip-from-file'
import type { WholeTrip } from '../../lib/domain/trip/trip-record'

type Cases = readonly (readonly [name: string, trip: WholeTrip])[]

/** The real trips, by file name. */
export const cases: Cases = casesIn('trips')

/** Invented trips with difficulties that occur in real ones: names, titles, texts of every form, twenty visits. */
export const inventedCases: Cases = casesIn('invented-trips')

/** Invented trips entered in Chinese, carelessly: notes, units as hosts, agreements with every kind of subject. */
export const chineseCases: Cases = casesIn('chinese-trips')

function casesIn(folder: string): Cases {
  const path = join(import.meta.dirname, '../fixtures', folder)
  return readdirSync(path)
    .filter((name) => name.endsWith('.trip.json'))
    .sort()
    .map((name) => [name.replace('.trip.json', ''), read(join(path, name))] as const)
}

function read(path: string): WholeTrip {
  const reading = readTripFile(readFileSync(path, 'utf8'))
  if (!reading.ok) throw new Error(`${path}: ${JSON.stringify(reading.problems)}`)
  return tripFromFile(reading.file)
}

/** An invented trip: the given fields, and defaults for the rest. @throws if it is not a valid trip file */
export function trip(parts: Record<string, unknown>): WholeTrip {
  const { trip: fields, institutions, ...rest } = parts
  const reading = checkTripFile({
    format: 'trip/1',
    language: 'en',
    trip: { direction: 'outgoing', home: 'home', ...(fields as object) },
    institutions: institutions ?? [
      { id: 'home', name: 'Aster University', kind: 'university' },
      { id: 'a', name: 'Birch University', kind: 'university' },
      { id: 'b', name: 'Cedar University', kind: 'university' },
      { id: 'c', name: 'Dahlia University', kind: 'university' },
    ],
    ...rest,
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return tripFromFile(reading.file)
}
