import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unpack } from './unpack.mjs'

// Writes lib/domain/itinerary/coast.json: the outlines of all land, from Natural Earth at 1:50 million. The packages
// are fetched for this alone. Run `npm run coast` after raising a version.

const packages = { land: 'world-atlas@2.0.2', topojson: 'topojson-client@3.1.0' }
const target = 'lib/domain/itinerary/coast.json'

/** Coordinates are stored in steps of this many degrees, about two kilometres. */
const step = 0.02
/** South of this is Antarctica, which no map shows. */
const southernmost = -60

const folder = mkdtempSync(join(tmpdir(), 'coast-'))
try {
  const land = JSON.parse(readFileSync(join(unpack(packages.land, folder), 'land-50m.json'), 'utf8'))
  const { feature } = createRequire(import.meta.url)(join(unpack(packages.topojson, folder), 'dist/topojson-client.js'))
  const rings = feature(land, land.objects.land).features.flatMap(({ geometry }) => geometry.coordinates.flat())
  writeFileSync(target, `${JSON.stringify({ step, rings: rings.flatMap(lineOf) }, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * A ring as numbers: the first point, then the differences from point to point, longitude before latitude. Across 180°
 * the longitudes go on.
 */
function lineOf(ring) {
  const points = goingOn(ring).map(([longitude, latitude]) => [
    Math.round(longitude / step),
    Math.round(latitude / step),
  ])
  const kept = points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1])
  if (kept.length < 4 || kept.every(([, y]) => y * step < southernmost)) return []
  return kept.map(([x, y], i) => (i === 0 ? [x, y] : [x - kept[i - 1][0], y - kept[i - 1][1]]).join(' ')).join(' ')
}

function goingOn(ring) {
  let turn = 0
  return ring.map(([longitude, latitude], i) => {
    const by = i === 0 ? 0 : longitude - ring[i - 1][0]
    if (Math.abs(by) > 180) turn -= Math.sign(by) * 360
    return [longitude + turn, latitude]
  })
}
