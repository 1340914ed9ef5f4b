/**
 * A line of a CSV file (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe in front, because
 * names are typed by others.
 */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`)
  return `${quoted.join(',')}\r\n`
}
