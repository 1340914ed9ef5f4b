import { Parser } from 'htmlparser2'
import { deepestHtml, mostFileRows } from './file-limits'
import { UnreadableFile } from './file-problem'
import { areDays, isWideRow } from './merged-cells'

/** `taken` has the cells of rows above that reach into the next row, by column. */
type Table = { row: Row | null; taken: Taken[]; headings: string[] | null }
type Taken = { left: number; text: string }
type Row = { cells: string[]; cell: Cell | null; hasTable: boolean }
type Cell = { text: string; across: number; down: number }

const blocks = new Set(
  [
    'p',
    'div',
    'li',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'section',
    'article',
    'pre',
  ].concat(['blockquote', 'header', 'footer', 'caption', 'hr', 'body']),
)
const hidden = new Set(['head', 'style', 'script', 'title', 'xml', 'template', 'noscript'])

/**
 * The tables of HTML as rows of cells, and the paragraphs between them as rows of one cell, in their order. A cell
 * that spans several rows is in each of them; one that spans several columns is in the first, or in each if these are
 * days. A table in a cell is read as a table of its own.
 * @throws UnreadableFile if it is nested too deeply
 */
export function htmlRows(html: string): string[][] {
  const reader = new RowReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  )
  parser.end(html.replace(/<!\[(?:if|endif)[^>]*>/gi, ''))
  return reader.rows()
}

class RowReader {
  private readonly read: string[][] = []
  private readonly tables: Table[] = []
  private paragraph = ''
  private hiddenDepth = 0
  private depth = 0

  rows(): string[][] {
    this.endParagraph()
    return this.read.slice(0, mostFileRows)
  }

  open(name: string, attributes: Record<string, string>): void {
    if (++this.depth > deepestHtml) throw new UnreadableFile('damaged')
    if (hidden.has(name)) this.hiddenDepth++
    if (this.hiddenDepth > 0) return
    if (name === 'table') this.openTable()
    else if (name === 'tr') this.openRow()
    else if (name === 'td' || name === 'th') this.openCell(attributes)
    else if (name === 'br') this.append('\n')
    else if (blocks.has(name)) this.breakLine()
  }

  close(name: string): void {
    this.depth--
    if (hidden.has(name)) this.hiddenDepth = Math.max(0, this.hiddenDepth - 1)
    if (this.hiddenDepth > 0) return
    if (name === 'table') {
      this.closeRow()
      this.tables.pop()
    } else if (name === 'tr') this.closeRow()
    else if (name === 'td' || name === 'th') this.closeCell()
    else if (blocks.has(name)) this.breakLine()
  }

  text(text: string): void {
    if (this.hiddenDepth > 0) return
    // Line breaks of the HTML itself are spaces. Tabs stay between paragraphs, where they separate cells.
    const isInCell = this.tables.length > 0
    this.append(text.replace(isInCell ? /\s+/g : /[^\S\t]+/g, ' '))
  }

  private append(text: string): void {
    const row = this.tables.at(-1)?.row
    if (row?.cell) row.cell.text += text
    else if (this.tables.length === 0) this.paragraph += text
  }

  private breakLine(): void {
    if (this.tables.length === 0) this.endParagraph()
    else this.append('\n')
  }

  private endParagraph(): void {
    for (const line of this.paragraph.split('\n')) {
      const text = line.replace(/ +/g, ' ').trim()
      if (text !== '') this.read.push(text.split('\t').map((cell) => cell.trim()))
    }
    this.paragraph = ''
  }

  private openTable(): void {
    const row = this.tables.at(-1)?.row
    if (row) row.hasTable = true
    if (this.tables.length === 0) this.endParagraph()
    this.tables.push({ row: null, taken: [], headings: null })
  }

  private openRow(): void {
    this.closeRow()
    const table = this.tables.at(-1)
    if (table) table.row = { cells: [], cell: null, hasTable: false }
  }

  private openCell(attributes: Record<string, string>): void {
    this.closeCell()
    const row = this.tables.at(-1)?.row
    if (row) row.cell = { text: '', across: span(attributes.colspan, 20), down: span(attributes.rowspan, 500) }
  }

  private closeCell(): void {
    const table = this.tables.at(-1)
    const row = table?.row
    if (!table || !row?.cell) return
    const { across, down } = row.cell
    const text = cellText(row.cell.text)
    row.cell = null
    passTaken(row, table)
    const isInEach = areDays(table.headings, row.cells.length, across)
    for (let i = 0; i < across; i++) {
      const part = i === 0 || isInEach ? text : ''
      // A first cell of several lines is a day with remarks, which apply once.
      const below = row.cells.length === 0 && text.includes('\n') ? '' : part
      table.taken[row.cells.length] = { left: down - 1, text: below }
      row.cells.push(part)
    }
  }

  private closeRow(): void {
    this.closeCell()
    const table = this.tables.at(-1)
    const row = table?.row
    if (!table || !row) return
    table.row = null
    passTaken(row, table)
    const filled = row.cells.filter((cell) => cell !== '')
    if (filled.length === 0 || this.read.length > mostFileRows) return
    if (isWideRow(row.cells)) table.headings ??= row.cells
    if (row.hasTable) this.read.push(...filled.flatMap((cell) => cell.split('\n').map((line) => [line])))
    else this.read.push(row.cells)
  }
}

/** Fills the columns that a cell of a row above still takes. */
function passTaken(row: Row, { taken }: Table): void {
  for (let above = taken[row.cells.length]; above && above.left > 0; above = taken[row.cells.length]) {
    above.left--
    row.cells.push(above.text)
  }
}

function span(value: string | undefined, most: number): number {
  const count = Math.trunc(Number(value ?? 1))
  return count >= 1 ? Math.min(count, most) : 1
}

function cellText(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}
