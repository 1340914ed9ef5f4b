import coast from './coast.json'
import type { Coordinates } from '../fields/coordinates'
import { type Point, type Projection, type Size, unturned } from './map-projection'

/** Points nearer than this to the one before, and smaller islands, are left out: they are too small to see. */
const finest = 1.8
const smallestIsland = 5

/** An outline of land in degrees, and its edges. */
type Ring = { points: readonly Coordinates[] } & Record<'west' | 'east' | 'south' | 'north', number>

const rings: readonly Ring[] = coast.rings.map((line) => {
  const steps = line.split(' ').map(Number)
  let [longitude, latitude] = [0, 0]
  const points: Coordinates[] = []
  for (let i = 0; i < steps.length; i += 2) {
    longitude += (steps[i] ?? 0) * coast.step
    latitude += (steps[i + 1] ?? 0) * coast.step
    points.push({ longitude, latitude })
  }
  const [longitudes, latitudes] = [points.map((point) => point.longitude), points.map((point) => point.latitude)]
  return {
    points,
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  }
})

// The outlines begin at 180° west; a map around the Pacific shows land on both sides of it.
const turns = [-360, 0, 360]

/** The land on a map as the path of an SVG, cut at the edges of the map. */
export function coastPath(projection: Projection, size: Size): string {
  return turns
    .flatMap((turn) =>
      rings
        .filter((ring) => isOnMap(ring, turn, projection, size))
        .map(({ points }) => points.map((at) => unturned({ ...at, longitude: at.longitude + turn }, projection))),
    )
    .map((outline) => coarse(within(outline, size)))
    .filter(isSeen)
    .map(pathOf)
    .join('')
}

// Most land is elsewhere or too small, which its edges tell.
function isOnMap({ west, east, south, north }: Ring, turn: number, projection: Projection, size: Size): boolean {
  const low = unturned({ latitude: south, longitude: west + turn }, projection)
  const high = unturned({ latitude: north, longitude: east + turn }, projection)
  const isLarge = high.x - low.x + low.y - high.y >= smallestIsland
  return isLarge && high.x > 0 && low.x < size.width && low.y > 0 && high.y < size.height
}

/** An outline cut at the edges (Sutherland and Hodgman). */
function within(outline: readonly Point[], { width, height }: Size): Point[] {
  const edges: ((point: Point) => number)[] = [({ x }) => x, ({ x }) => width - x, ({ y }) => y, ({ y }) => height - y]
  return edges.reduce<Point[]>((points, inside) => cut(points, inside), [...outline])
}

function cut(outline: readonly Point[], inside: (point: Point) => number): Point[] {
  return outline.flatMap((point, i) => {
    const before = outline.at(i - 1) ?? point
    const [here, there] = [inside(point), inside(before)]
    const crossing = { x: mix(before.x, point.x, there, here), y: mix(before.y, point.y, there, here) }
    if (here >= 0) return there >= 0 ? [point] : [crossing, point]
    return there >= 0 ? [crossing] : []
  })
}

function mix(a: number, b: number, atA: number, atB: number): number {
  return atA === atB ? a : a + ((b - a) * atA) / (atA - atB)
}

function coarse(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (!last || Math.abs(point.x - last.x) + Math.abs(point.y - last.y) >= finest) kept.push(point)
  }
  return kept
}

function isSeen(outline: readonly Point[]): boolean {
  if (outline.length < 3) return false
  const span = (of: readonly number[]) => Math.max(...of) - Math.min(...of)
  return span(outline.map(({ x }) => x)) + span(outline.map(({ y }) => y)) >= smallestIsland
}

// In tenths of a pixel, as differences, which are short.
function pathOf(outline: readonly Point[]): string {
  const tenths = outline.map(({ x, y }) => ({ x: Math.round(x * 10), y: Math.round(y * 10) }))
  const steps = tenths.slice(1).map(({ x, y }, i) => {
    const from = tenths[i] ?? { x, y }
    return `${(x - from.x) / 10} ${(y - from.y) / 10}`
  })
  const [first] = tenths
  return first ? `M${first.x / 10} ${first.y / 10}l${steps.join(' ')}z` : ''
}
