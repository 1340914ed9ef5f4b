import { parse } from 'csv-parse/browser/esm/sync'

// Tables as people paste them: cells from a spreadsheet (tabs), a file with commas or semicolons, a table in a chat or
// in Markdown (pipes), columns aligned with spaces as in mail and PDF, or plain lines.

export type TableCells = string[][]

const mostColumns = 30

/**
 * The cells of a text. Plain lines are rows of one cell.
 * @param isHeading tells headings from other rows, which decides whether commas separate cells
 */
export function tableCells(text: string, isHeading: (cells: readonly string[]) => boolean): TableCells {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    // A bullet of Word is followed by a tab: "•⇥10:00 Welcome".
    .replace(/^(?![〃″])([^\p{L}\p{N}\s]|\(?\d{1,2}[.)])\t/gmu, '$1 ')
  const rows = tabs(plain) ?? pipes(plain) ?? separated(plain, isHeading) ?? aligned(plain, isHeading) ?? lines(plain)
  return rows.map((row) => row.slice(0, mostColumns)).filter((row) => row.some((cell) => cell.trim() !== ''))
}

function lines(text: string): TableCells {
  return text.split('\n').map((line) => [line])
}

function tabs(text: string): TableCells | null {
  if (!text.includes('\t')) return null
  return parsed(text, '\t') ?? text.split('\n').map((line) => line.split('\t'))
}

function parsed(text: string, delimiter: string): TableCells | null {
  // Without quotes there is nothing that the library would read differently, and it takes ten times as long.
  if (!text.includes('"')) {
    const filled = text.split('\n').filter((line) => line !== '')
    return filled.map((line) => line.split(delimiter))
  }
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true })
  } catch {
    // An unclosed quotation mark.
    return null
  }
}

function pipes(text: string): TableCells | null {
  const filled = text.split('\n').filter((line) => line.trim() !== '')
  const piped = filled.filter((line) => (line.match(/[|｜]/g) ?? []).length >= 2)
  if (piped.length < 2 || piped.length * 5 < filled.length * 3) return null
  return filled
    .filter((line) => !/^[\s|:+-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^[|｜]|[|｜]$/g, '')
        .split(/[|｜]/)
        .map((cell) => cell.trim()),
    )
}

// A comma also separates a title from its place, so headings or rows of one width are needed.
function separated(text: string, isHeading: (cells: readonly string[]) => boolean): TableCells | null {
  for (const delimiter of [',', ';', '，']) {
    const rows = text.includes(delimiter) ? parsed(text, delimiter) : null
    const [first] = rows ?? []
    if (!rows || !first || first.length < 2) continue
    const isEven = rows.length > 2 && first.length > 2 && rows.every((row) => row.length === first.length)
    if (isEven || (first.length > 1 && isHeading(first))) return rows.map((row) => row.map((cell) => cell.trim()))
  }
  return null
}

/** Columns with at least two spaces between them. A cell belongs to the heading that it begins below. */
function aligned(text: string, isHeading: (cells: readonly string[]) => boolean): TableCells | null {
  const rows = text.split('\n').map(segments)
  const filled = rows.filter((row) => row.length > 0)
  const wide = filled.filter((row) => row.length > 1)
  if (wide.length < 2 || wide.length * 5 < filled.length * 3) return null
  const headings = wide.find((row) => isHeading(row.map(({ words }) => words)))
  if (!headings) return rows.map((row) => row.map(({ words }) => words))
  return rows.map((row) => {
    if (row === headings) return row.map(({ words }) => words)
    const cells = headings.map(() => '')
    for (const { at, words } of row) {
      const column = Math.max(
        0,
        headings.findLastIndex((heading) => heading.at <= at + 2),
      )
      cells[column] = [cells[column], words].filter(Boolean).join(' ')
    }
    return cells
  })
}

function segments(line: string): { at: number; words: string }[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((found) => ({ at: found.index, words: found[0] }))
}
