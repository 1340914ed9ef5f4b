// The characters of a font file, from its own table (OpenType cmap, formats 4 and 12).
import { closeSync, openSync, readSync } from 'node:fs'

/**
 * Ranges of code points, sorted: first, last, first, last …
 * @typedef {Uint32Array} Coverage
 */

/** @param {string} path @returns {Coverage} */
export function coverageOf(path) {
  const file = openSync(path, 'r')
  try {
    const read = (/** @type {number} */ at, /** @type {number} */ length) => {
      const bytes = Buffer.alloc(length)
      readSync(file, bytes, 0, length, at)
      return bytes
    }
    const tables = read(12, read(4, 2).readUInt16BE(0) * 16)
    for (let at = 0; at < tables.length; at += 16) {
      if (tables.toString('latin1', at, at + 4) === 'cmap')
        return rangesIn(read(tables.readUInt32BE(at + 8), tables.readUInt32BE(at + 12)))
    }
    return new Uint32Array()
  } finally {
    closeSync(file)
  }
}

/** @param {Coverage} coverage @param {number} codePoint */
export function covers(coverage, codePoint) {
  let [low, high] = [0, coverage.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if (codePoint > coverage[middle * 2 + 1]) low = middle + 1
    else high = middle
  }
  return low * 2 < coverage.length && codePoint >= coverage[low * 2]
}

/** @param {Buffer} cmap */
function rangesIn(cmap) {
  /** @type {[number, number][]} */
  const found = []
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4)
    const format = cmap.readUInt16BE(at)
    if (format === 12) {
      for (let group = 0; group < cmap.readUInt32BE(at + 12); group++)
        found.push([cmap.readUInt32BE(at + 16 + group * 12), cmap.readUInt32BE(at + 20 + group * 12)])
    } else if (format === 4) found.push(...segmentsIn(cmap, at))
  }
  return merged(found)
}

/** Characters of a segment may be without a glyph, so each is looked up. @param {Buffer} cmap @param {number} at */
function segmentsIn(cmap, at) {
  const twice = cmap.readUInt16BE(at + 6)
  const [ends, starts, deltas, offsets] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice].map((part) => at + part)
  /** @type {[number, number][]} */
  const found = []
  for (let segment = 0; segment < twice; segment += 2) {
    const [first, last] = [cmap.readUInt16BE(starts + segment), cmap.readUInt16BE(ends + segment)]
    const [delta, offset] = [cmap.readUInt16BE(deltas + segment), cmap.readUInt16BE(offsets + segment)]
    for (let one = first; one <= last && one < 0xffff; one++) {
      const place = offsets + segment + offset + (one - first) * 2
      const glyph = offset === 0 ? one + delta : place + 2 <= cmap.length ? cmap.readUInt16BE(place) : 0
      if ((offset === 0 ? glyph & 0xffff : glyph) !== 0) found.push([one, one])
    }
  }
  return found
}

/** @param {[number, number][]} ranges */
function merged(ranges) {
  /** @type {number[]} */
  const flat = []
  for (const [first, last] of ranges.sort((a, b) => a[0] - b[0])) {
    if (flat.length > 0 && first <= flat[flat.length - 1] + 1)
      flat[flat.length - 1] = Math.max(flat[flat.length - 1], last)
    else flat.push(first, last)
  }
  return Uint32Array.from(flat)
}
