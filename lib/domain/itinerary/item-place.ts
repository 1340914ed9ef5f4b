import type { Institution } from '../directory/entry'
import { type Coordinates, coordinatesOf } from '../fields/coordinates'
import type { Texts } from '../text/text'
import type { Item } from '../trip/trip-record'

/** Where an item starts: its own coordinates, otherwise those of the institution that it is at. */
export function placeCoordinates({
  item,
  institution,
}: {
  item: Pick<Item, 'latitude' | 'longitude' | 'placeAddress'>
  institution: Pick<Institution, 'latitude' | 'longitude' | 'address'> | null
}): Coordinates | null {
  const own = coordinatesOf(item)
  if (own || !institution || isElsewhere(item.placeAddress, institution.address)) return own
  return coordinatesOf(institution)
}

/** The part of the shorter address that two addresses of one campus have in common at least. */
const sameCampus = 0.75

/**
 * Whether two addresses are of different places. They are compared in a language that both have: the same campus is
 * often written with and without the city, or with a building behind it.
 */
export function isElsewhere(own: Texts | null, institution: Texts | null | undefined): boolean {
  if (!own || !institution) return false
  const shared = Object.keys(own).filter((lang) => institution[lang] !== undefined)
  return shared.length > 0 && shared.every((lang) => !isSamePlace(own[lang] ?? '', institution[lang] ?? ''))
}

function isSamePlace(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, ''),
  )
  if (!one || !other) return false
  return longestCommonPart(one, other) >= sameCampus * Math.min(one.length, other.length)
}

function longestCommonPart(a: string, b: string): number {
  let longest = 0
  let before: number[] = []
  for (const sign of a) {
    const row: number[] = []
    for (const [i, other] of [...b].entries()) row[i] = sign === other ? (before[i - 1] ?? 0) + 1 : 0
    longest = Math.max(longest, ...row)
    before = row
  }
  return longest
}
