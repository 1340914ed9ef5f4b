/** Objects as columns for the terminal; keys that are empty in all of them have none. */
export function tableOf(rows: readonly object[]): string {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row))
    return keys.map((key) => cellOf(values.get(key)))
  })
  const shown = keys.flatMap((_, column) => (lines.some((line) => line[column] !== '') ? [column] : []))
  const table = [keys, ...lines].map((line) => shown.map((column) => line[column] ?? ''))
  const widths = shown.map((_, column) => Math.max(...table.map((line) => widthOf(line[column] ?? ''))))
  return table
    .map(
      (line) =>
        line
          .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
          .join('  ')
          .trimEnd() + '\n',
    )
    .join('')
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(cellOf).join('; ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${cellOf(one)}`)
      .join('; ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

// Chinese, Japanese and Korean characters are two columns wide.
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(sign) ? 2 : 1),
    0,
  )
}
