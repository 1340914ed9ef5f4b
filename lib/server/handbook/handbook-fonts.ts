import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { processWide } from '../platform/process-wide'

const folder = 'node_modules/@expo-google-fonts'
const families = [
  'source-sans-3/400Regular/SourceSans3_400Regular',
  'noto-sans-tc/400Regular/NotoSansTC_400Regular',
  'noto-sans-jp/400Regular/NotoSansJP_400Regular',
  'noto-sans-kr/400Regular/NotoSansKR_400Regular',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular',
  ...['Thai', 'Arabic', 'Hebrew', 'Devanagari', 'Khmer', 'Lao', 'Myanmar'].map(
    (name) => `noto-sans-${name.toLowerCase()}/400Regular/NotoSans${name}_400Regular`,
  ),
]

/** The visible characters of a text that no typeface of the PDF contains, without duplicates. */
export function signsWithoutGlyph(text: string): string[] {
  const known = processWide('handbook-glyphs', readGlyphs)
  return [...new Set(text)].filter(
    (sign) =>
      !known.has(sign.codePointAt(0) ?? 0) && !/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u.test(sign),
  )
}

function readGlyphs(): ReadonlySet<number> {
  const path = (family: string) => join(/* turbopackIgnore: true */ process.cwd(), folder, `${family}.ttf`)
  return new Set(families.flatMap((family) => charactersOf(path(family))))
}

// Reads only the table of a font that lists its characters (OpenType cmap, formats 4 and 12).
function charactersOf(path: string): number[] {
  const file = openSync(path, 'r')
  try {
    const read = (at: number, length: number) => {
      const bytes = Buffer.alloc(length)
      readSync(file, bytes, 0, length, at)
      return bytes
    }
    const tables = read(12, read(4, 2).readUInt16BE(0) * 16)
    for (let at = 0; at < tables.length; at += 16) {
      if (tables.toString('latin1', at, at + 4) === 'cmap')
        return charactersIn(read(tables.readUInt32BE(at + 8), tables.readUInt32BE(at + 12)))
    }
    return []
  } finally {
    closeSync(file)
  }
}

function charactersIn(cmap: Buffer): number[] {
  const found: number[] = []
  const add = (first: number, last: number) => {
    for (let one = first; one <= last && one <= 0x10ffff; one++) found.push(one)
  }
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4)
    const format = cmap.readUInt16BE(at)
    if (format === 12) {
      for (let group = 0; group < cmap.readUInt32BE(at + 12); group++)
        add(cmap.readUInt32BE(at + 16 + group * 12), cmap.readUInt32BE(at + 20 + group * 12))
    } else if (format === 4) {
      const twice = cmap.readUInt16BE(at + 6)
      for (let segment = 0; segment < twice; segment += 2) {
        const last = cmap.readUInt16BE(at + 14 + segment)
        if (last !== 0xffff) add(cmap.readUInt16BE(at + 16 + twice + segment), last)
      }
    }
  }
  return found
}
