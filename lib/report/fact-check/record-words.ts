import { otherAgreementKindNames } from '../../domain/trip/agreement-kinds'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { HouseStyle } from '../house-style'
import { normalized } from './normalized-text'

// Fields that only control the wording and references between records.
const ignoredFields = new Set([
  'id',
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
  'personId',
  'institutionId',
  'visitId',
  'homeId',
  'guestId',
  'speakerId',
  'signerIds',
  'attendeeIds',
  'start',
  'end',
  'day',
  'lastDay',
  'due',
  'form',
])

/** Every text of a trip in every language and the office's text about itself, normalized, without duplicates. */
export function recordWords({ record, directory }: WholeTrip, houseStyle: HouseStyle): string[] {
  const texts = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.add(normalized(value))
    else if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!ignoredFields.has(key)) visit(inner)
      }
    }
  }
  visit(record)
  visit(Object.values(directory.institutions))
  visit(Object.values(directory.people))
  // A kind of agreement may be called by its usual name in the other language.
  visit(record.agreement.map(({ kind }) => otherAgreementKindNames(kind)))
  visit(houseStyle.boilerplate)
  return [...texts]
}
