import type { DayContext } from '../time/parse-day'
import { parseDay } from '../time/parse-day'
import { parseTimes } from '../time/parse-times'
import { type ProgrammeField, programmeFieldOf } from './programme-headings'
import { labelledLine } from './labelled-words'
import { weekdayOf } from '../time/day-words'
import { isEveryone } from './everyone'

export type Cells = readonly string[]

/** How many rows at the top can come before the headings: a title, the name of a delegation. */
export const mostTitleRows = 6

/** Index of the row with the headings; -1 if there is none. It has two known headings, or only one cell that is one. */
export function headingRowOf(rows: readonly Cells[]): number {
  const top = rows.slice(0, mostTitleRows)
  // "AGENDA" above the headings is a title.
  const several = top.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1 && isHeadingRow(row))
  return several >= 0 ? several : top.findIndex(isHeadingRow)
}

/** True for a row of headings, which can be repeated for each day. */
export function isHeadingRow(cells: Cells): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  // "Location: Garden Room" is a line with a label.
  const known = filled.filter((cell) => programmeFieldOf(cell) !== null && labelledLine(cell) === null)
  return filled.length > 0 && known.length >= Math.min(2, filled.length) && known.length * 2 >= filled.length
}

/** Columns of whom to ask, which are kept in the notes with their heading. */
const personHeading = new RegExp(
  String.raw`^\W*(?:pic|p\.i\.c\.|person in charge|in charge|responsible|host|facilitator|moderator|` +
    '主持|主講|主讲|負責|负责|承辦|承办|담당|担当|司会)',
  'i',
)

/** The most likely meaning of each column: by its heading if that is known, else by its content. */
export function guessProgramme(
  rows: readonly Cells[],
  context: Omit<DayContext, 'isCell' | 'current'>,
): ProgrammeField[] {
  const heading = headingRowOf(rows)
  // A row of one cell is a day or a title, whatever its column means.
  const filled = (row: Cells) => row.filter((cell) => cell.trim() !== '').length
  const below = rows.slice(heading + 1)
  const wide = below.filter((row) => filled(row) > 1)
  const body = wide.length > 0 ? wide : below
  // 日程安排 on a line of its own names no column of the table below it.
  const isTitle = filled(rows[heading] ?? []) === 1 && wide.length > 0
  const headings = isTitle ? [] : (rows[heading] ?? [])
  const width = Math.max(0, ...rows.map((row) => row.length))
  // A column with an unknown heading is none of the columns that other headings name.
  const others = headings.map((cell) => programmeFieldOf(cell)).filter((field) => field !== null)
  const fields: ProgrammeField[] = []
  for (let column = 0; column < width; column++) {
    const cells = body.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
    const named = programmeFieldOf(headings[column] ?? '')
    // 일정 is above dates and above what is done.
    const isMisnamed =
      (named === 'time' || named === 'item') &&
      mostly(cells, (cell) => isDayCell(cell, context) && !isTimeCell(cell)) &&
      (named === 'time' || others.filter((field) => field === 'item').length > 1)
    // Some headings of numbers, such as 구분, are above days too.
    const isNumbered = named === 'skip' && !others.includes('date') && mostly(cells, (cell) => isDayCell(cell, context))
    // "Date/Time" is above times where the days are rows of their own.
    const isTimeOnly = named === 'date' && mostly(cells, (cell) => isTimeCell(cell) && !isDayCell(cell, context, true))
    const isSecondDate = named === 'date' && fields.includes('date')
    // "Day" above 1, 2, 3, beside the dates.
    const isCounted = named === 'date' && isNumbers(cells) && others.filter((field) => field === 'date').length > 1
    const known = isTimeOnly
      ? 'time'
      : isMisnamed || isNumbered
        ? 'date'
        : isSecondDate
          ? guessed(cells, fields, context, width)
          : named
    const words = headings[column]?.trim() ?? ''
    const isPerson = named === null && personHeading.test(words)
    const field = isPerson || isCounted ? 'skip' : (known ?? guessed(cells, [...others, ...fields], context, width))
    // "Meals" and "Dress code" are no places: such cells become notes with their heading.
    const isOther = known === null && words !== '' && (field === 'place' || field === 'notes')
    fields.push(isOther ? 'skip' : field)
  }
  return completed(fields)
}

// A start column can contain both times; without an item column, the first unused column is the item.
function completed(all: ProgrammeField[]): ProgrammeField[] {
  const isStamped = all.includes('end') && !all.includes('start') && !all.includes('time')
  const fields = isStamped && all.includes('date') ? all.with(all.indexOf('date'), 'start') : all
  const start = fields.indexOf('start')
  const timed = start >= 0 && !fields.includes('end') ? fields.with(start, 'time') : fields
  const firstTime = timed.indexOf('time')
  const secondTime = timed.lastIndexOf('time')
  const ranged =
    firstTime >= 0 && secondTime > firstTime ? timed.with(firstTime, 'start').with(secondTime, 'end') : timed
  if (ranged.includes('item')) return ranged
  const left = ['place', 'notes', 'skip'].map((field) => ranged.indexOf(field as ProgrammeField)).find((at) => at >= 0)
  return left === undefined ? ranged : ranged.with(left, 'item')
}

function guessed(
  cells: Cells,
  before: readonly ProgrammeField[],
  context: Omit<DayContext, 'isCell' | 'current'>,
  width: number,
): ProgrammeField {
  if (cells.length === 0) return 'skip'
  if (width === 1) return 'item'
  if (mostly(cells, (cell) => /^\d{1,3}\.?$/.test(cell)) && !before.includes('item')) return 'skip'
  if (mostly(cells, isWeekdaySign)) return before.includes('date') ? 'skip' : 'date'
  const isTimes = mostly(cells, isTimeCell)
  // A second column of dates with times is that of the ends.
  if (before.includes('date') && !before.includes('end') && mostly(cells, (cell) => isStamp(cell, context)))
    return 'end'
  if (!before.includes('date') && mostly(cells, (cell) => isDayCell(cell, context, isTimes))) return 'date'
  if (isTimes) return 'time'
  if (mostly(cells, isEveryone)) return 'who'
  if (!before.includes('item')) return 'item'
  if (mostly(cells, isWithTime)) return 'notes'
  return before.includes('place') ? 'notes' : 'place'
}

/** "bus leaves 8:00 sharp" is no place. */
function isWithTime(cell: string): boolean {
  return /(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/u.test(cell)
}

function isNumbers(cells: Cells): boolean {
  return mostly(cells, (cell) => /^\d{1,2}$/.test(cell))
}

function mostly(cells: Cells, is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length * 2 > cells.length
}

function isWeekdaySign(cell: string): boolean {
  return weekdayOf(cell.replace(/[()（）\s]/g, '')) !== null
}

/** `isOnTrip`: only days of the trip count, because "9.15" is a time too. */
function isDayCell(cell: string, context: Omit<DayContext, 'isCell' | 'current'>, isOnTrip = false): boolean {
  const read = parseDay(cell, { ...context, current: null, isCell: true })
  if (read === null) return false
  // "2026-11-02 10:00" is a date with its time.
  if (read.rest !== '') return /(?:19|20)\d{2}/.test(cell) && parseTimes(read.rest, 'cell')?.rest === ''
  return !isOnTrip || (read.day !== null && context.trip.includes(read.day))
}

function isStamp(cell: string, context: Omit<DayContext, 'isCell' | 'current'>): boolean {
  const read = /(?:19|20)\d{2}/.test(cell) ? parseDay(cell, { ...context, current: null, isCell: true }) : null
  return read?.day != null && parseTimes(read.rest, 'cell')?.start != null
}

function isTimeCell(cell: string): boolean {
  const read = parseTimes(cell, 'cell')
  return (
    read !== null &&
    read.rest === '' &&
    (/\d{3,4}|[:.：時时點点시hap午]/i.test(cell) || read.part !== null || read.end !== null)
  )
}
