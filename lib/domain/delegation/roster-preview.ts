import { privateCell, withoutPrivate } from './private-data'
import { headingRowOf } from './roster-columns'
import type { ColumnField } from './roster-headings'
import { mostRows } from './longest-roster'
import type { RosterRow } from './roster-rows'
import { rosterCells, rosterOf } from './roster-text'

export type RosterInput = {
  text: string
  /** The language of the screen, for words whose script shows none. */
  reader: string
  /** What each column means, where the user has chosen it. */
  chosen: readonly ColumnField[] | null
}

/** What the preview of a pasted roster shows. */
export type RosterPreview = {
  fields: readonly ColumnField[]
  rows: readonly RosterRow[]
  headings: readonly string[] | null
  /** The rows below the headings as they were pasted. `null` is a cell with private data. */
  source: readonly { row: number; cells: readonly (string | null)[] }[]
  isCut: boolean
}

/** Reads a pasted roster. Private data does not leave this function. */
export function rosterPreview({ text, reader, chosen }: RosterInput): RosterPreview {
  const all = rosterCells(text)
  const { cells, fields, rows } = rosterOf(all, reader, chosen)
  const at = headingRowOf(cells)
  return {
    fields,
    rows,
    headings: cells[at] ?? null,
    source: cells.slice(at + 1).map((line, i) => ({
      row: at + 1 + i,
      cells: fields.map((field, column) => shownCell(line[column] ?? '', field)),
    })),
    isCut: all.length > at + 1 + mostRows,
  }
}

function shownCell(cell: string, field: ColumnField): string | null {
  if (cell.trim() === '') return ''
  if (field === 'private' || privateCell(cell, field === 'phone') !== null) return null
  return field === 'email' || field === 'phone' ? cell : withoutPrivate(cell).text
}
