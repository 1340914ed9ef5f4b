import { longestFileText } from './file-limits'

/**
 * Rows as the text that Excel would put on the clipboard: tabs between cells, quotes around cells with line breaks.
 * Rows of one cell are plain lines.
 */
export function rowsText(rows: readonly (readonly string[])[]): string {
  const isTable = rows.some((row) => row.length > 1)
  const lines = rows.map((row) => (isTable ? row.map(quoted).join('\t') : row.join(' ')))
  return lines.join('\n').slice(0, longestFileText)
}

function quoted(cell: string): string {
  return /["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
