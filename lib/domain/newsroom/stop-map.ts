import type { Point } from './article'

// A map of the stops as a line drawing: numbered dots in visiting order, a dotted way and a scale. No tiles, so that
// nothing is asked of a map service.

/** A stop: its number on the map, its name as printed, and an optional line below, such as its day. */
export type Stop = Point & { readonly number: number; readonly name: string; readonly note: string | null }

/** A placed stop. The label begins, ends or is centred at its position, by `anchor`. */
export type PlacedStop = {
  readonly number: number
  readonly x: number
  readonly y: number
  readonly name: string
  readonly note: string | null
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' | 'middle' }
}

/** `way`: the curves between stops. `scale`: a bar of a round number of kilometres. */
export type StopMap = {
  readonly width: number
  readonly height: number
  readonly stops: readonly PlacedStop[]
  readonly way: { readonly start: Place; readonly curves: readonly Curve[] }
  readonly scale: { readonly length: number; readonly kilometres: number }
}

/** The letters of a map in its own units. */
export type MapLetters = { readonly name: number; readonly note: number; readonly dot: number }

/** A quadratic curve from the end of the one before. */
export type Curve = { readonly bend: Place; readonly end: Place }

type Place = { readonly x: number; readonly y: number }
type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const kilometresPerDegree = 111.32

/** The map of some stops in a frame; `null` if they are fewer than two places. Each place is shown once. */
export function stopMap(
  stops: readonly Stop[],
  frame: { width: number; height: number },
  letters: MapLetters,
): StopMap | null {
  const places = stops.filter(
    (stop, at) =>
      stops.findIndex(({ latitude, longitude }) => latitude === stop.latitude && longitude === stop.longitude) === at,
  )
  const [first] = places
  if (!first || places.length < 2) return null
  const middle =
    (Math.min(...places.map(({ latitude }) => latitude)) + Math.max(...places.map(({ latitude }) => latitude))) / 2
  const squeeze = Math.max(0.01, Math.cos((middle * Math.PI) / 180))
  // Relative to the first stop, so that a trip across the date line is not drawn around the world.
  const flat = places.map(({ latitude, longitude }) => ({
    x: (((longitude - first.longitude + 540) % 360) - 180) * squeeze,
    y: -latitude,
  }))
  const [left, right] = rangeOf(flat.map(({ x }) => x))
  const [top, bottom] = rangeOf(flat.map(({ y }) => y))
  const margin = { x: frame.width * 0.2, y: letters.name + letters.note + letters.dot * 2 }
  const room = { x: frame.width - 2 * margin.x, y: frame.height - 2 * margin.y - letters.note }
  const zoom = Math.min(
    right > left ? room.x / (right - left) : Infinity,
    bottom > top ? room.y / (bottom - top) : Infinity,
  )
  const dots = flat.map(({ x, y }) => ({
    x: rounded(frame.width / 2 + (x - (left + right) / 2) * zoom),
    y: rounded(margin.y + room.y / 2 + (y - (top + bottom) / 2) * zoom),
  }))
  const curves = curvesThrough(dots)
  return {
    ...frame,
    stops: withLabels(places, dots, curves, frame, letters),
    way: { start: dots[0] ?? { x: 0, y: 0 }, curves },
    scale: scaleOf(zoom, frame.width * 0.3),
  }
}

function rangeOf(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}

// Curves bend to the same side as seen along the way, so that there and back do not cover each other.
function curvesThrough(dots: readonly Place[]): Curve[] {
  const share = 0.12
  return dots.slice(1).flatMap((end, at) => {
    const start = dots[at]
    if (!start) return []
    const bend = {
      x: rounded((start.x + end.x) / 2 + (end.y - start.y) * share),
      y: rounded((start.y + end.y) / 2 - (end.x - start.x) * share),
    }
    return [{ bend, end }]
  })
}

/** The largest round number of kilometres, 1, 2 or 5 of a power of ten, whose bar fits into `room`. */
function scaleOf(zoom: number, room: number): { length: number; kilometres: number } {
  const perKilometre = zoom / kilometresPerDegree
  const most = room / perKilometre
  const power = 10 ** Math.floor(Math.log10(most))
  const kilometres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power
  return { length: rounded(kilometres * perKilometre), kilometres: Number(kilometres.toPrecision(1)) }
}

function withLabels(
  stops: readonly Stop[],
  dots: readonly Place[],
  curves: readonly Curve[],
  frame: { width: number; height: number },
  letters: MapLetters,
): PlacedStop[] {
  const taken: Box[] = [
    ...dots.map(({ x, y }) => around(x, y, letters.dot)),
    ...curves.flatMap((curve, at) => pointsOn(dots[at], curve).map(({ x, y }) => around(x, y, letters.dot / 4))),
  ]
  return stops.flatMap((stop, at) => {
    const dot = dots[at]
    if (!dot) return []
    const options = placesOf(stop, dot, letters).map((option) => ({
      ...option,
      cost: costOf(option.box, taken, frame),
    }))
    const best = options.reduce((one, other) => (other.cost < one.cost ? other : one))
    taken.push(best.box)
    return [{ number: stop.number, ...dot, name: stop.name, note: stop.note, label: best.label }]
  })
}

// Right, left, below, above.
function placesOf({ name, note }: Stop, { x, y }: Place, { name: size, note: small, dot }: MapLetters) {
  const width = Math.max(widthOf(name) * size, widthOf(note ?? '') * small)
  const height = size + (note === null ? 0 : small * 1.15)
  const gap = dot * 1.75
  const at = (anchor: 'start' | 'end' | 'middle', labelX: number, top: number) => {
    const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2
    return {
      label: { x: rounded(labelX), y: rounded(top + size * 0.82), anchor },
      box: { left, top, right: left + width, bottom: top + height },
    }
  }
  const level = y - size * 0.62
  const placed = [
    at('start', x + gap, level),
    at('end', x - gap, level),
    at('middle', x, y + gap * 0.75),
    at('middle', x, y - gap * 0.75 - height),
  ]
  const [right, ...others] = placed
  return right ? ([right, ...others] as const) : ([at('start', x, y)] as const)
}

function costOf(box: Box, taken: readonly Box[], { width, height }: { width: number; height: number }): number {
  const outside =
    Math.max(0, -box.left) + Math.max(0, box.right - width) + Math.max(0, -box.top) + Math.max(0, box.bottom - height)
  const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0)
  return outside * 100 + covered
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > 0 && down > 0 ? across * down : 0
}

// Where labels should not cover the way.
function pointsOn(start: Place | undefined, { bend, end }: Curve): Place[] {
  if (!start) return []
  return Array.from({ length: 14 }, (_, at) => {
    const t = (at + 1) / 15
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y }
  })
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

// In ems of a semi-bold sans serif.
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.55), 0)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
