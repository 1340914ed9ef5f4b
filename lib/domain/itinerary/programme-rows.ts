import type { Day } from '../time/day'
import { oneLine } from '../text/cell-text'
import { isHeadingRow, mostTitleRows, type Cells } from './programme-columns'
import { type ProgrammeField, programmeFieldOf } from './programme-headings'
import { expanded } from './programme-cells'
import { type DayContext, type DayDoubt, parseDay, type ReadDay } from '../time/parse-day'
import { parseTimes } from '../time/parse-times'
import { parseWhen, type When } from '../time/parse-when'

/** The most rows of one paste. */
export const mostProgrammeRows = 1_000

/** A pasted row as editable text: it is parsed again when the user corrects it. */
export type ProgrammeRow = {
  /** Index in the paste, from 0. */
  row: number
  /** The day of the row or the day heading above it; empty if unknown. */
  day: string
  /** The last day of a range. */
  lastDay: Day | null
  /** The day of the end if that is written. */
  endDay: Day | null
  doubt: DayDoubt | null
  /** The days that an ambiguous date can be. */
  alternatives: readonly Day[]
  /** As typed: "10:00-11:30", "morning", or empty. */
  time: string
  item: string
  place: string
  who: string
  notes: string
  /** Names of time zones, where the programme has columns of them, as a calendar does. */
  zone: string
  endZone: string
  /** Text that is not an item, such as "Arrival" after the date of a day. */
  isRemark: boolean
}

type Context = Omit<DayContext, 'isCell' | 'current'>
type Reading = {
  context: Context
  fields: readonly ProgrammeField[]
  heading: Cells
  /** The day of the rows that follow. */
  day: DayOfRow
  /** Times on a line of their own, for the next line. */
  time: string
}
type DayOfRow = Pick<ProgrammeRow, 'day' | 'lastDay' | 'doubt' | 'alternatives'>

const emptyRow = {
  endDay: null,
  time: '',
  item: '',
  place: '',
  who: '',
  notes: '',
  zone: '',
  endZone: '',
  isRemark: false,
}
const noDay: DayOfRow = { day: '', lastDay: null, doubt: null, alternatives: [] }

/**
 * The rows of a pasted programme: a table with the columns `fields`, or lines under day headings. A day applies until
 * the next one; rows with only a day are headings.
 * @param heading index of the row with the headings, -1 if there is none
 */
export function readProgramme(
  rows: readonly Cells[],
  fields: readonly ProgrammeField[],
  heading: number,
  context: Context,
): ProgrammeRow[] {
  const [first, ...others] = context.trip
  const day = first !== undefined && others.length === 0 ? { ...noDay, day: first } : noDay
  const state: Reading = { context, fields, heading: rows[heading] ?? [], day, time: '' }
  return rows.flatMap((cells, row) =>
    row === heading || (row > heading && fields.length > 1 && isHeadingRow(cells)) ? [] : rowsOf(cells, row, state),
  )
}

function rowsOf(cells: Cells, row: number, state: Reading): ProgrammeRow[] {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [only = ''] = filled
  if (filled.length === 0) return []
  const isTable = state.fields.length > 1
  const date = isTable ? textOf(cells, 'date', state) : ''
  // A line between the rows of a table is in its first column, which can be that of the dates.
  const isLine = filled.length === 1 && (!date || parseTimes(date, 'line')?.start != null) && !isDated(date, state)
  if (isLine) return only.split('\n').flatMap((line) => lineRow(line, row, state, isTable))
  const unmerged = withTimedItem(cells, state.fields)
  return expanded(unmerged, state.fields).flatMap((part) => tableRow(part, row, state))
}

function isDated(date: string, state: Reading): boolean {
  return date !== '' && parseDay(date, { ...state.context, current: null, isCell: true }) !== null
}

/** A cell over the columns of times and items is in the first of them: what is no time there is the item. */
function withTimedItem(cells: Cells, fields: readonly ProgrammeField[]): Cells {
  const [time, item] = [fields.indexOf('time'), fields.indexOf('item')]
  const words = cells[time]?.trim() ?? ''
  if (time < 0 || item < 0 || words === '' || (cells[item]?.trim() ?? '') !== '') return cells
  const isTime = parseTimes(oneLine(words), 'cell')?.rest === ''
  return isTime || !/\p{L}{2}/u.test(words) ? cells : cells.with(time, '').with(item, words)
}

/** A line: a day heading, a typed item, or only times, which belong to the next line. */
function lineRow(text: string, row: number, state: Reading, isTable: boolean): ProgrammeRow[] {
  const line = oneLine(text)
  if (line === '') return []
  const when = parseWhen(line, { ...state.context, current: state.day.day || null })
  const time = timesAsTyped(when)
  if (when.day) {
    state.day = dayOf(when.day)
    state.time = ''
  }
  if (when.rest === '') {
    if (time) state.time = time
    return []
  }
  const isRemark = when.day !== null && when.times === null && when.day.lastDay === null
  const taken = time || (isRemark ? '' : state.time)
  if (!isRemark) state.time = ''
  const isUndated = isTable && when.day === null && when.times === null
  // The name of a programme is above its first day.
  const isTitle = isUndated && (!state.fields.includes('item') || (state.day.day === '' && row < mostTitleRows))
  return [
    {
      ...emptyRow,
      row,
      ...state.day,
      endDay: when.endDay,
      time: taken,
      item: when.rest,
      isRemark: isRemark || isTitle,
    },
  ]
}

function tableRow(cells: Cells, row: number, state: Reading): ProgrammeRow[] {
  const text = (field: ProgrammeField) => textOf(cells, field, state)
  const date = text('date')
  const dated = date === '' ? null : parseDay(date, { ...state.context, current: state.day.day || null, isCell: true })
  if (dated?.day || dated?.alternatives.length) state.day = dayOf(dated)
  const stamped = timestamps(text('start') || text('time'), text('end'), state)
  const written = stamped?.time ?? [text('time'), text('start'), text('end')].filter(Boolean).join('-')
  const isInDate = written === '' && dated !== null && isTime(dated.rest)
  const time = isInDate ? dated.rest : written
  const notes = [text('notes'), ...unknownColumns(cells, state)].filter(Boolean)
  if ([time, text('item'), text('place'), text('who'), ...notes].every((part) => part === '')) {
    const words = dated ? dated.rest : date
    return words === '' ? [] : [{ ...emptyRow, row, ...state.day, item: words, isRemark: true }]
  }
  const words =
    time === '' ? lineIn(text('item'), state) : { time, item: text('item'), endDay: stamped?.endDay ?? null }
  // An unreadable date stays with the row, which would otherwise be put on the previous day.
  const isLost = date !== '' && (dated === null || (dated.day === null && dated.alternatives.length === 0))
  return [
    {
      ...emptyRow,
      row,
      ...(isLost ? noDay : state.day),
      ...words,
      place: text('place'),
      who: text('who'),
      zone: text('zone'),
      endZone: text('endZone'),
      notes: [isLost ? date : isInDate ? '' : dated?.rest, ...notes].filter(Boolean).join(' · '),
    },
  ]
}

/** An item cell that begins with its times, or with a day. */
function lineIn(item: string, state: Reading): Pick<ProgrammeRow, 'time' | 'item' | 'endDay'> {
  const when = parseWhen(item, { ...state.context, current: state.day.day || null })
  if (when.day) state.day = dayOf(when.day)
  const isTimed = when.times !== null || when.day !== null
  return { time: timesAsTyped(when), item: isTimed ? when.rest : item, endDay: when.endDay }
}

const stampedDay = /(?:19|20)\d{2}|[a-z]{3}|[月월]/i

/** Times with their days in one cell: "2026-11-02 10:00" as a date, or as a start with an end like it. */
function timestamps(start: string, end: string, state: Reading): { time: string; endDay: Day | null } | null {
  const [from, to] = [stampIn(start, state), stampIn(end, state)]
  if (from === null || (end !== '' && to === null)) return null
  state.day = dayOf(from.day)
  return {
    time: [from.time, to?.time].filter(Boolean).join('-'),
    endDay: to && to.day.day !== from.day.day ? to.day.day : null,
  }
}

function stampIn(cell: string, state: Reading): { day: ReadDay; time: string } | null {
  if (!stampedDay.test(cell)) return null
  const day = parseDay(cell, { ...state.context, current: state.day.day || null, isCell: true })
  return day?.day && isTime(day.rest) ? { day, time: day.rest } : null
}

function isTime(text: string): boolean {
  const times = text === '' ? null : parseTimes(text, 'cell')
  return times?.rest === '' && times.start !== null
}

function textOf(cells: Cells, field: ProgrammeField, { fields }: Pick<Reading, 'fields'>): string {
  return cells
    .filter((_, column) => fields[column] === field)
    .map(oneLine)
    .filter(Boolean)
    .join(', ')
}

/** Cells of columns whose heading is unknown, with the heading: "Dress code: formal". */
function unknownColumns(cells: Cells, { fields, heading }: Reading): string[] {
  return cells.flatMap((cell, column) => {
    const name = oneLine(heading[column] ?? '')
    if (fields[column] !== 'skip' || name === '' || cell.trim() === '' || programmeFieldOf(name) !== null) return []
    return [`${name}: ${oneLine(cell)}`]
  })
}

function dayOf({ day, lastDay, doubt, alternatives }: Omit<ReadDay, 'rest'>): DayOfRow {
  return { day: day ?? '', lastDay, doubt, alternatives }
}

/** The times of a line as they were typed, or in digits where they cannot be read again without the line. */
function timesAsTyped({ times, endDay, timeText }: When): string {
  if (times === null) return ''
  if (endDay !== null) return `${times.start}-${times.end}`
  const typed = timeText.replace(/^[\s•*·\-–—]+|[\s:：,，、|]+$/g, '')
  const again = parseTimes(typed, 'cell')
  return again?.rest === '' && again.start === times.start && again.end === times.end ? typed : canonical(times)
}

function canonical(times: NonNullable<When['times']>): string {
  if (times.part) return times.part
  const end = times.end === null ? '' : `-${times.end}`
  const days = times.endDays === null ? '' : `+${times.endDays}`
  const startDays = times.startDays ? `+${times.startDays}` : ''
  return `${times.isApproximate ? '~' : ''}${times.start ?? ''}${startDays}${end}${days}`
}
