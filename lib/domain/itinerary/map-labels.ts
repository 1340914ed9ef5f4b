import type { Point, Size } from './map-projection'

/** A rectangle on the map. */
export type Box = Point & Size

/** A name on the map: its box, how its text is aligned in it, and whether a line has to lead to it. */
type Position = { box: Box; align: 'start' | 'middle' | 'end'; isAside: boolean }

/** `choice`: which of the names it is. */
export type PlacedLabel = Position & { choice: number }

/** Space between a point and its name. */
const gap = 6
/** Names keep this distance from each other. */
const apart = 1
/** From here on, a line leads from the point to its name. */
const aside = 14
/** How far names may go, and in how many directions. */
const rings = 10
const directions = 16
/** So many positions are near. */
const near = 24

/**
 * Places a name beside each point so that no name covers another one or a point, all within the map. The first point
 * chooses first, and takes the first of its names for which there is room; `null` if there is none. Names keep off
 * the `lines`, given as points on them, if they can without going far.
 */
export function placeLabels(
  points: readonly { at: Point; labels: readonly Size[] }[],
  map: Size,
  { radius, lines }: { radius: number; lines: readonly Point[] },
): (PlacedLabel | null)[] {
  const dots = points.map(({ at }) => ({ x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius }))
  const taken: Box[] = []
  const isFree = ({ box }: Position) => isWithin(box, map) && ![...dots, ...taken].some((other) => overlap(box, other))
  const isOffLines = ({ box }: Position) => !lines.some((point) => overlap(box, { ...point, width: 0, height: 0 }))
  return points.map(({ at, labels }) => {
    for (const [choice, label] of labels.entries()) {
      const free = positions(at, label, radius).filter(isFree)
      const placed = free.slice(0, near).find(isOffLines) ?? free[0]
      if (!placed) continue
      taken.push(placed.box)
      return { ...placed, choice }
    }
    return null
  })
}

/** True if two boxes have a point in common, or nearly so. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + apart &&
    b.x < a.x + a.width + apart &&
    a.y < b.y + b.height + apart &&
    b.y < a.y + a.height + apart
  )
}

function isWithin({ x, y, width, height }: Box, map: Size): boolean {
  return x >= 2 && y >= 2 && x + width <= map.width - 2 && y + height <= map.height - 2
}

function positions(at: Point, label: Size, radius: number): Position[] {
  const beside = radius + gap - 2
  const middle = at.y - label.height / 2
  const close: Position[] = [
    { box: { x: at.x + beside, y: middle, ...label }, align: 'start', isAside: false },
    { box: { x: at.x - beside - label.width, y: middle, ...label }, align: 'end', isAside: false },
    { box: { x: at.x - label.width / 2, y: at.y - beside - label.height, ...label }, align: 'middle', isAside: false },
    { box: { x: at.x - label.width / 2, y: at.y + beside, ...label }, align: 'middle', isAside: false },
  ]
  const far = Array.from({ length: rings * directions }, (_, i): Position => {
    const distance = aside * (1 + Math.floor(i / directions))
    const angle = ((i % directions) / directions) * 2 * Math.PI
    const end = { x: at.x + Math.cos(angle) * distance, y: at.y + Math.sin(angle) * distance }
    const isLeft = Math.cos(angle) < 0
    const box = { x: isLeft ? end.x - label.width : end.x, y: end.y - label.height / 2, ...label }
    return { box, align: isLeft ? 'end' : 'start', isAside: true }
  })
  return [...close, ...far]
}

/** About how wide a text is set in Source Sans at a size; East Asian characters take a whole em. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].map((sign) => (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/.test(sign) ? 1 : 0.56))
  return ems.reduce((sum, one) => sum + one, 0) * size
}
