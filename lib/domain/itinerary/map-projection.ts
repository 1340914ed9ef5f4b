import type { Coordinates } from '../fields/coordinates'

// The Mercator projection, with the map cut where it shows none of its places. It keeps shapes, also of a small region
// far from the equator, north is up, and no delegation travels to the poles, where it fails.

/** A position on the paper. y grows downwards. */
export type Point = { x: number; y: number }
export type Size = { width: number; height: number }
/** The space between the edge of the map and its places, for their names. */
export type Margin = { x: number; y: number }

export type Projection = {
  toPoint: (at: Coordinates) => Point
  /** The longitude in the middle of the map. */
  middle: number
  /** How wide a degree of longitude is on paper. */
  degree: number
}

/** No map shows less than so many degrees of longitude: a city alone needs its surroundings to be recognised. */
const leastDegrees = 5

/** Nothing is further north or south. */
const mostLatitude = 80

/** The projection that shows all places as large as the map allows. */
export function projectionFor(places: readonly Coordinates[], size: Size, margin: Margin): Projection {
  const middle = middleOf(places.map(({ longitude }) => longitude))
  const flat = places.map(({ latitude, longitude }) => ({
    x: radians(turned(longitude - middle)),
    y: northing(latitude),
  }))
  const span = (of: readonly number[]) => Math.max(...of) - Math.min(...of)
  const center = (of: readonly number[]) => (Math.max(...of) + Math.min(...of)) / 2
  const [xs, ys] = [flat.map(({ x }) => x), flat.map(({ y }) => y)]
  const scale = Math.min(
    (size.width - 2 * margin.x) / Math.max(span(xs), 1e-9),
    (size.height - 2 * margin.y) / Math.max(span(ys), 1e-9),
    size.width / radians(leastDegrees),
  )
  const [x0, y0] = [center(xs), center(ys)]
  return {
    toPoint: ({ latitude, longitude }) => ({
      x: size.width / 2 + (radians(turned(longitude - middle)) - x0) * scale,
      y: size.height / 2 - (northing(latitude) - y0) * scale,
    }),
    middle,
    degree: radians(1) * scale,
  }
}

/**
 * A place whose longitude is not turned to the nearest one: an outline that crosses the edge of the map goes on beyond
 * it.
 */
export function unturned({ latitude, longitude }: Coordinates, { toPoint, middle, degree }: Projection): Point {
  const { x, y } = toPoint({ latitude, longitude: middle })
  return { x: x + (longitude - middle) * degree, y }
}

/** The middle of the shortest stretch of longitudes that has all of them. */
function middleOf(longitudes: readonly number[]): number {
  const sorted = longitudes.map((one) => turned(one)).sort((a, b) => a - b)
  const gaps = sorted.map((one, i) => ({ after: i, width: (sorted[i + 1] ?? (sorted[0] ?? 0) + 360) - one }))
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best), { after: 0, width: -1 })
  const first = sorted[(widest.after + 1) % sorted.length] ?? 0
  return turned(first + (360 - widest.width) / 2)
}

/** An angle between -180 and 180. */
function turned(degrees: number): number {
  const within = (degrees + 180) % 360
  return (within < 0 ? within + 360 : within) - 180
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

function northing(latitude: number): number {
  const at = Math.max(-mostLatitude, Math.min(mostLatitude, latitude))
  return Math.log(Math.tan(Math.PI / 4 + radians(at) / 2))
}
