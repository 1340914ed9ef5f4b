/** A place on Earth in degrees; the south and the west are negative. */
export type Coordinates = { latitude: number; longitude: number }

/** The coordinates of a record that has both or none. */
export function coordinatesOf({
  latitude,
  longitude,
}: {
  latitude: number | null
  longitude: number | null
}): Coordinates | null {
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

/** Coordinates as a form shows them: "34.82180, 135.52430"; empty for none. */
export function coordinatesText(latitude: number | null, longitude: number | null): string {
  return latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`
}

/**
 * Coordinates as people paste them: two decimal numbers ("34.8218, 135.5243", "34.8218° N, 135.5243° E"), degrees with
 * minutes and seconds ("34°49'18.5\"N 135°31'27\"E"), or the address of a map that contains them. `null` if there are
 * none, or if they are not on Earth.
 */
export function readCoordinates(text: string): Coordinates | null {
  const [one, other, ...rest] = anglesIn(mapPart(text))
  if (!one || !other || rest.length > 0) return null
  const isSwapped = /[EW]/i.test(one.side) || /[NS]/i.test(other.side)
  const [latitude, longitude] = isSwapped ? [other, one] : [one, other]
  if (/[EW]/i.test(latitude.side) || /[NS]/i.test(longitude.side)) return null
  return Math.abs(latitude.degrees) <= 90 && Math.abs(longitude.degrees) <= 180
    ? { latitude: latitude.degrees, longitude: longitude.degrees }
    : null
}

// The part of a map's address that has the place; of Google's, the marked place rather than the middle of the map.
function mapPart(text: string): string {
  const patterns = [
    /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/,
    /[?&#](?:q|ll|query|center|mlat)=(-?\d+\.\d+)(?:,|%2C|&mlon=)\s*(-?\d+\.\d+)/i,
    /@(-?\d+\.\d+),(-?\d+\.\d+)/,
    /#map=\d+\/(-?\d+\.\d+)\/(-?\d+\.\d+)/,
    /^\s*geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/i,
  ]
  if (!/^\s*(?:https?|geo):/i.test(text)) return text
  for (const pattern of patterns) {
    const [, latitude, longitude] = pattern.exec(text) ?? []
    if (latitude && longitude) return `${latitude}, ${longitude}`
  }
  return ''
}

type Angle = { degrees: number; side: string }

const minutes = String.raw`(?:(\d{1,2}(?:\.\d+)?)\s*['′’分]\s*)?`
const seconds = String.raw`(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”秒]|'')\s*)?`
const degrees = String.raw`([-−]?\d{1,3}(?:\.\d+)?)\s*(?:[°º度]\s*${minutes}${seconds})?`
const angle = new RegExp(String.raw`([NSEW])?\s*${degrees}([NSEW])?`, 'gi')

// Text that is no angle, apart from what separates them, makes it none at all.
function anglesIn(text: string): Angle[] {
  if (/[^\s,;，、()]/.test(text.replace(angle, ' '))) return []
  return [...text.matchAll(angle)].map(([, before = '', whole = '', minute = '0', second = '0', after = '']) => {
    const side = before || after
    const number = Number(whole.replace('−', '-'))
    const size = Math.abs(number) + Number(minute) / 60 + Number(second) / 3600
    const isNegative = number < 0 || /[SW]/i.test(side)
    return { degrees: rounded(isNegative ? -size : size), side }
  })
}

// To a few centimetres.
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
