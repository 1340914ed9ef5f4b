import type { Day } from '../time/day'
import { dateOrderOf } from '../time/date-order'
import { tableCells } from '../text/table-cells'
import { acrossDays } from './programme-across'
import { flightRows } from './flight-lines'
import { type Cells, guessProgramme, headingRowOf, isHeadingRow } from './programme-columns'
import type { ProgrammeField } from './programme-headings'
import { mostProgrammeRows, type ProgrammeRow, readProgramme } from './programme-rows'

/** A pasted programme: its cells, what each column means, and its rows. */
export type Programme = {
  cells: readonly Cells[]
  fields: readonly ProgrammeField[]
  rows: readonly ProgrammeRow[]
  /** True if it has more rows than are read. */
  isCut: boolean
}

/** The cells of a pasted text. */
export function programmeCells(text: string): string[][] {
  return flightRows(text) ?? tableCells(text, isHeadingRow)
}

/**
 * Reads a programme from its cells.
 * @param chosen what each column means, where the user has chosen it
 */
export function programmeOf(
  all: readonly Cells[],
  trip: readonly Day[],
  chosen: readonly ProgrammeField[] | null = null,
): Programme {
  const order = dateOrderOf(all.flat(), trip)
  const context = { trip, order }
  const cells = acrossDays(all.slice(0, mostProgrammeRows), context)
  const fields = chosen ?? guessProgramme(cells, context)
  const rows = readProgramme(cells, fields, headingRowOf(cells), context)
  return { cells, fields, rows, isCut: all.length > mostProgrammeRows }
}
