import { parse } from 'csv-parse/browser/esm/sync'
import { withoutListMarker } from './list-marker'

// Tables as people paste them: cells from a spreadsheet (tabs), a file with commas or semicolons, a table in a chat or
// in Markdown (pipes), columns aligned with spaces as in mail and PDF, or plain lines.

export type TableCells = string[][]

const mostColumns = 30

/**
 * The cells of a text. Plain lines are rows of one cell.
 * @param isHeading tells headings from other rows, which decides whether commas separate cells
 */
export function tableCells(text: string, isHeading: (cells: readonly string[]) => boolean): TableCells {
  const plain = withoutMarkup(
    withoutQuoteMarks(text)
      .replace(/\r\n?/g, '\n')
      .replace(/^\ufeff/, ''),
  )
    // A bullet of Word is followed by a tab: "•⇥10:00 Welcome". A number before more cells is one of them.
    .replace(/^(?![〃″#＃№])([^\p{L}\p{N}\s]|\(?\d{1,2}[.)](?=\t[^\t]*$))\t/gmu, '$1 ')
  const rows = tabs(plain) ?? pipes(plain) ?? separated(plain, isHeading) ?? aligned(plain, isHeading) ?? lines(plain)
  return rows.map((row) => row.slice(0, mostColumns)).filter((row) => row.some((cell) => cell.trim() !== ''))
}

/** A text without the signs of Markdown for bold words and headings. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<=^|\|) *\*(?=[^\s*])([^*|]+)\* *(?=\||$)/gm, ' $1 ')
    .replace(/^#{1,6} +(?=\S)/gm, '')
}

/** The lines of a quoted mail without the sign in front of them. */
function withoutQuoteMarks(text: string): string {
  const filled = text.split('\n').filter((line) => line.trim() !== '')
  const quoted = filled.filter((line) => /^\s*>/.test(line))
  return quoted.length * 2 > filled.length ? text.replace(/^[^\S\n]*(?:>[^\S\n]?)+/gm, '') : text
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
  // Without a sign at the begin of most rows, one there is an empty first cell.
  const hasBorder = piped.filter((line) => /^\s*[|｜]/.test(line)).length * 2 > piped.length
  return filled
    .filter((line) => !/^[\s|:+-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(hasBorder ? /^[|｜]|[|｜]$/g : /[|｜]$/g, '')
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
  // Where columns have two wide spaces between them, one is within a cell: 団_長__山本_太郎.
  const hasWideGaps = (text.match(/\S\u3000{2,}(?=\S)/g) ?? []).length > 1
  const rows = text.split('\n').map((line) => segments(line, hasWideGaps))
  const filled = rows.filter((row) => row.length > 0)
  const wide = filled.filter((row) => row.length > 1)
  const headings = wide.find((row) => isHeading(row.map(({ words }) => words)))
  if (wide.length < 2 || (!headings && wide.length * 5 < filled.length * 3)) return null
  // Wide spaces that make rows of different lengths are within sentences.
  const isUneven = new Set(wide.map((row) => row.length)).size > 1
  if (!headings && isUneven && !/\S {2,}\S/.test(text)) return null
  if (!headings)
    return rows.map((row) => row.map(({ words }, i) => (i === 0 && row.length > 1 ? unmarked(words) : words)))
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

/** "○ 10:00 ~ 11:00" in a column of times; a number alone is a cell of its own. */
function unmarked(words: string): string {
  return withoutListMarker(words) || words
}

// A wide space after figures ends a time or a date.
const withinCells = /\S+(?: \S+|(?<=[\p{L})）])\u3000(?=[\p{L}(（])\S+)*/gu

function isOpen(words: string): boolean {
  return (words.match(/[(（【]/g) ?? []).length > (words.match(/[)）】]/g) ?? []).length
}

function segments(line: string, hasWideGaps: boolean): { at: number; words: string }[] {
  const found = [...line.matchAll(hasWideGaps ? withinCells : /\S+(?: \S+)*/g)].map((one) => ({
    at: one.index,
    words: one[0],
  }))
  // A gap in brackets separates no cells.
  const joined: { at: number; words: string }[] = []
  for (const { at, words } of found) {
    const last = joined.at(-1)
    if (last && isOpen(last.words)) last.words = `${last.words} ${words}`
    else joined.push({ at, words })
  }
  return joined
}
