import { coastPath } from './coast-path'
import type { Coordinates } from '../fields/coordinates'
import { type PlacedLabel, placeLabels, textWidth } from './map-labels'
import { type Margin, type Point, projectionFor, type Size } from './map-projection'
import { hasNumbers, type RouteStop, type TravelRoute } from './travel-route'

// A small map of the cities of a trip and the ways between them. Everything but colours and letters is decided here.

/** One city on the map, or several that are too near to each other for a mark each. */
export type MapMark = {
  stops: readonly RouteStop[]
  point: Point
  /** `null` where there is no room even for a number. */
  label: (PlacedLabel & { text: string }) | null
}

export type RouteMap = {
  size: Size
  fontSize: number
  /** The land, and each way between two marks, as paths of an SVG. */
  land: string
  legs: readonly string[]
  marks: readonly MapMark[]
}

/** The radius of a mark. */
export const markRadius = 3.5

/** Cities nearer than this share a mark. */
const nearest = 14

/** Of the cities at one mark, so many are named. */
const mostNames = 2

/**
 * The whole route, and, if cities of it share a mark, the cities without the one the delegation comes from. Empty if
 * fewer than two cities are known.
 */
export function routeMaps(route: TravelRoute, size: Size, fontSize: number): RouteMap[] {
  const whole = routeMap(route, size, fontSize)
  if (!whole) return []
  const isClose = whole.marks.some(({ stops }) => stops.length > 1)
  const abroad = { ...route, stops: route.stops.map((stop) => (stop.number === null ? { ...stop, at: null } : stop)) }
  const detail = isClose ? routeMap(abroad, size, fontSize) : null
  return [whole, ...(detail ? [detail] : [])]
}

function routeMap(route: TravelRoute, size: Size, fontSize: number): RouteMap | null {
  const known = route.stops.filter(isKnown)
  if (known.length < 2) return null
  const margin: Margin = { x: Math.min(size.width / 5, fontSize * 6), y: fontSize * 2.2 }
  const projection = projectionFor(
    known.map(({ at }) => at),
    size,
    margin,
  )
  const marks = marksOf(known.map((stop) => ({ stop, point: projection.toPoint(stop.at) })))
  const legs = legsOf(route, marks)
  const texts = marks.map(({ stops }) => labelsOf(stops, hasNumbers(route)))
  const placed = placeLabels(
    marks.map(({ point }, i) => ({
      at: point,
      labels: (texts[i] ?? []).map((text) => ({ width: textWidth(text, fontSize), height: fontSize * 1.25 })),
    })),
    size,
    { radius: markRadius, lines: legs.flatMap(pointsOn) },
  )
  return {
    size,
    fontSize,
    land: coastPath(projection, size),
    legs: legs.map(({ from, over, to }) => `M${fixed(from)}Q${fixed(over)} ${fixed(to)}`),
    marks: marks.map((mark, i) => {
      const label = placed[i] ?? null
      return { ...mark, label: label && { ...label, text: texts[i]?.[label.choice] ?? '' } }
    }),
  }
}

function isKnown(stop: RouteStop): stop is RouteStop & { at: Coordinates } {
  return stop.at !== null
}

type Mark = { stops: RouteStop[]; point: Point }

/** Each city joins the first mark that is near enough. */
function marksOf(placed: readonly { stop: RouteStop; point: Point }[]): Mark[] {
  const marks: Mark[] = []
  for (const { stop, point } of placed) {
    const near = marks.find((mark) => Math.hypot(mark.point.x - point.x, mark.point.y - point.y) < nearest)
    if (near) near.stops.push(stop)
    else marks.push({ stops: [stop], point })
  }
  return marks
}

/** The names of a mark, from the fullest to the shortest. */
function labelsOf(stops: readonly RouteStop[], isNumbered: boolean): string[] {
  const names = stops.map(({ name, number }) => (isNumbered && number !== null ? `${number} ${name.text}` : name.text))
  const more = stops.length - mostNames
  const [first = ''] = names
  const some = [...names.slice(0, mostNames), ...(more > 0 ? [`+${more}`] : [])].join(', ')
  const numbers = stops.flatMap(({ number }) => (isNumbered && number !== null ? [String(number)] : [])).join(', ')
  return [some, stops.length > 1 ? `${first}, +${stops.length - 1}` : '', numbers].filter((text) => text !== '')
}

type Leg = { from: Point; over: Point; to: Point }

/** The ways between marks, each once, there and back being the same. */
function legsOf({ stops, order }: TravelRoute, marks: readonly Mark[]): Leg[] {
  const path = order.flatMap((index) => {
    const at = marks.findIndex((mark) => mark.stops.some(({ name }) => name === stops[index]?.name))
    return at === -1 ? [] : [at]
  })
  const pairs = path.slice(1).map((to, i) => [path[i] ?? to, to].sort((a, b) => a - b))
  const unique = new Map(pairs.filter(([a, b]) => a !== b).map((pair) => [pair.join(' '), pair]))
  return [...unique.values()].flatMap(([a = -1, b = -1]) => {
    const [from, to] = [marks[a]?.point, marks[b]?.point]
    return from && to ? [{ from, over: middleOf(from, to), to }] : []
  })
}

/** By so much of its length a way bends to the north. */
const bend = 0.12

// A bent line looks like a flight, and ways along one line stay apart.
function middleOf(from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const side = dx > 0 || (dx === 0 && dy > 0) ? 1 : -1
  return { x: (from.x + to.x) / 2 + side * dy * bend, y: (from.y + to.y) / 2 - side * dx * bend }
}

function pointsOn({ from, over, to }: Leg): Point[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 5)
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps
    const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
    return { x: mix(from.x, over.x, to.x), y: mix(from.y, over.y, to.y) }
  })
}

function fixed({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
