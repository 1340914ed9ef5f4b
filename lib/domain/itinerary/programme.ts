import type { Day } from '../time/day'
import { dateOrderOf } from '../time/date-order'
import { type DayContext, parseDay } from '../time/parse-day'
import { withoutDittos } from '../text/dittos'
import { tableCells } from '../text/table-cells'
import { acrossDays } from './programme-across'
import { fromCalendar } from './calendar-export'
import { flightRows } from './flight-lines'
import { type Cells, guessProgramme, headingRowOf, isHeadingRow } from './programme-columns'
import type { ProgrammeField } from './programme-headings'
import { acrossParts, lodgingAsItems } from './programme-parts'
import { withRemarks } from './programme-remarks'
import { mostProgrammeRows, type ProgrammeRow, readProgramme } from './programme-rows'

/** A pasted programme: its cells, what each column means, and its rows. */
export type Programme = {
  cells: readonly Cells[]
  fields: readonly ProgrammeField[]
  rows: readonly ProgrammeRow[]
  /** True if it has more rows than are read. */
  isCut: boolean
}

/** "Page 1 of 2" at the end of a line, as the text of a PDF has it. */
const pageNumber = new RegExp(
  String.raw`(?<![^\s\-–|])[-–|]?[^\S\n]*(?:page \d{1,3}(?: (?:of|\/) \d{1,3})?|- ?\d{1,3} ?-` +
    String.raw`|第 ?\d{1,3} ?[頁页](?:[，, ／/]*共 ?\d{1,3} ?[頁页])?|\d{1,3} ?\/ ?\d{1,3} ?(?:頁|页|ページ|페이지))` +
    String.raw`[^\S\n]*$`,
  'gimu',
)

/** The cells of a pasted text. */
export function programmeCells(text: string): string[][] {
  const words = text.replace(pageNumber, '')
  return flightRows(words) ?? fromCalendar(tableCells(words, isHeadingRow)).map((row) => [...row])
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
  const cells = lodgingAsItems(acrossParts(acrossDays(withoutDittos(all.slice(0, mostProgrammeRows)), context)))
  const fields = chosen ?? guessProgramme(cells, context)
  const known = headingRowOf(cells)
  const heading = known < 0 ? unknownHeading(cells, fields, context) : known
  const rows = withRemarks(readProgramme(cells, fields, heading, context), trip)
  return { cells, fields, rows, isCut: all.length > mostProgrammeRows }
}

/** Index of a first row in another language: it has no day and no time where all rows below have one; -1 if it has. */
function unknownHeading(
  cells: readonly Cells[],
  fields: readonly ProgrammeField[],
  context: Omit<DayContext, 'isCell' | 'current'>,
): number {
  const [first = []] = cells
  const filled = first.filter((cell) => cell.trim() !== '')
  const date = first[fields.indexOf('date')]?.trim() ?? ''
  const isHeading =
    filled.length >= 2 &&
    cells.length > 2 &&
    date !== '' &&
    !/\d/.test(filled.join('')) &&
    parseDay(date, { ...context, current: null, isCell: true }) === null
  return isHeading ? 0 : -1
}
