import { encode } from 'uqr'

/** A code that cameras read, as the path of an SVG whose sides are `size` long, with the quiet margin that it needs. */
export type QrCode = { size: number; path: string }

/** @throws if the text is too long for any code, some 2,300 characters */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const runs = data.flatMap((row, y) => {
    const cells = row.map((isDark) => (isDark ? '#' : ' ')).join('')
    return [...cells.matchAll(/#+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
  })
  return { size, path: runs.join('') }
}
