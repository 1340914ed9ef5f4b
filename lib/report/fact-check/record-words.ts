import type { TripFile } from '../../domain/trip/trip-file'
import type { HouseStyle } from '../house-style'
import { levelled } from './plain'

// What steers the record and is never read out, and what points from one part of it to another.
const unread = new Set([
  'id',
  'format',
  'language',
  'languages',
  'timeZone',
  'endTimeZone',
  'email',
  'phone',
  'website',
  'country',
  'direction',
  'role',
  'status',
  'person',
  'institution',
  'visit',
  'home',
  'guest',
  'speaker',
  'signers',
  'start',
  'end',
  'day',
  'lastDay',
  'due',
  'form',
])

/** Every text of a trip in every language, and the standing words of the house, levelled; each once. */
export function recordWords(file: TripFile, house: HouseStyle): string[] {
  const texts = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.add(levelled(value))
    else if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        // The people of an appointment are ids, those of the trip are people.
        if (!unread.has(key) && !(key === 'people' && Array.isArray(inner) && typeof inner[0] === 'string'))
          visit(inner)
      }
    }
  }
  visit(file)
  visit(house.boilerplate)
  return [...texts]
}
