import type { Day } from '../time/day'
import { linesOf, oneLine } from '../text/cell-text'
import { isHeadingRow, mostTitleRows, type Cells } from './programme-columns'
import { type ProgrammeField, programmeFieldOf } from './programme-headings'
import { labelledLine, remarkOfItem, topicIn } from './labelled-words'
import { type StayLine, stayIn, staysAfterLabel, withoutNights } from './stay-line'
import { continued, withContinuation } from './continuation'
import { clausesOf } from './clauses'
import type { ItemKind } from '../trip/vocabulary'
import { kindOfWords } from './item-kind'
import { rideInTimes } from './ride-in-times'
import { none } from './programme-parts'
import { placeAfterWideSpaces } from './place-after-comma'
import { expanded, lettersOf, withTimedItem } from './programme-cells'
import { type DayContext, type DayDoubt, parseDay, type ReadDay } from '../time/parse-day'
import { isMidnight, isSameDay, isTime, stampIn } from './dated-cells'
import { parseTimes } from '../time/parse-times'
import { parseWhen } from '../time/parse-when'
import { timesAsTyped } from './times-as-typed'

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
  /** A part of the day on a line of its own, for the lines without a time that follow. */
  part: string
  /** What a form says line by line before its item is complete: 主題, 時間, 地點. */
  form: { topic: string; place: string; isUsed: boolean }
  /** Rows of words after a day, without a time. */
  titles: Set<ProgrammeRow>
  /** The rows so far. */
  read: ProgrammeRow[]
  rows: readonly Cells[]
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
const noForm = { topic: '', place: '', isUsed: false }
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
  const state: Reading = {
    context,
    fields,
    heading: rows[heading] ?? [],
    day,
    time: '',
    part: '',
    form: noForm,
    titles: new Set(),
    read: [],
    rows,
  }
  rows.forEach((cells, row) => {
    if (row === heading || (row > heading && fields.length > 1 && isHeadingRow(cells))) return
    state.read.push(...rowsOf(cells, row, state))
  })
  state.read.push(...restOfForm(rows.length - 1, state))
  return withTitlesOfDays(state)
}

/** The words after a day are its title where items follow, and its only item where none do. */
function withTitlesOfDays({ read, titles }: Reading): ProgrammeRow[] {
  const days = new Set(read.filter(({ isRemark }) => !isRemark).map(({ day }) => day))
  return read.map((row) => (titles.has(row) && !days.has(row.day) ? { ...row, isRemark: false } : row))
}

function rowsOf(cells: Cells, row: number, state: Reading): ProgrammeRow[] {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [only = ''] = filled
  if (filled.length === 0 || takeContinuation(cells, state)) return []
  const isTable = state.fields.length > 1
  const date = isTable ? textOf(cells, 'date', state) : ''
  // A line between the rows of a table is in its first column, which can be that of the dates.
  const times = parseTimes(date, 'line')
  const isTimed = times?.start != null || (times?.part != null && times.rest !== '')
  const isLine = filled.length === 1 && (!date || isTimed) && !isDated(date, state)
  if (isLine)
    return only
      .split('\n')
      .flatMap(clausesOf)
      .flatMap((line) => lineRow(line, row, state, isTable))
  const heading = isTable ? headingIn(cells, state) : null
  if (heading !== null) return lineRow(heading, row, state, isTable)
  const unmerged = withTimedItem(cells, state.fields)
  return expanded(unmerged, state.fields).flatMap((part) => tableRow(part, row, state))
}

/** The heading of a day, or a line with a label, that is in several cells: "DATE | : 3 November", "第一天 | 11/2 | 東京". */
function headingIn(cells: Cells, { fields, context, day }: Reading): string | null {
  const words = cells.map(oneLine).filter((cell) => cell !== '')
  const text = words.join(' ')
  const when = parseWhen(text, { ...context, current: day.day || null })
  const [first = '', second = ''] = words
  const isLabel = /^[:：]/.test(second) && labelledLine(text) !== null
  if (isLabel) return text
  if (when.day === null || when.times !== null) return null
  const dates = fields.indexOf('date')
  const isOnlyDay = when.rest === '' && oneLine(cells[dates] ?? '') === ''
  const begin = dates < 0 ? parseDay(first, { ...context, current: day.day || null, isCell: false }) : null
  return isOnlyDay || (begin?.rest === '' && begin.lastDay === null) ? text : null
}

function isDated(date: string, state: Reading): boolean {
  const dated = date === '' ? null : parseDay(date, { ...state.context, current: null, isCell: true })
  return dated !== null && parseTimes(dated.rest, 'line')?.start == null
}

/** A line: a day heading, a typed item, or only times, which belong to the next line. */
function lineRow(text: string, row: number, state: Reading, isTable: boolean): ProgrammeRow[] {
  const { line, place } = apartFromPlace(text, state)
  if (line === '') return []
  // Times below each other: "09:00", "|", "10:30".
  if (state.time !== '' && /^[|｜︱~～\-–—－↓至到]+$/u.test(line)) {
    state.time = `${state.time}-`
    return []
  }
  const formed = formRow(line, row, state)
  if (formed !== null) return formed
  const label = labelledLine(line)
  if (label) {
    const remark = takeLabel(label, line, state)
    return remark === null ? [] : [{ ...emptyRow, row, ...state.day, item: remark, isRemark: true }]
  }
  if (takeRemark(line, state)) return []
  const dayContext = { ...state.context, current: state.day.day || null }
  const stay = stayIn(oneLine(text), dayContext)
  const stays = stay ? [stay] : staysAfterLabel(oneLine(text), dayContext)
  if (stays.length > 0) return stays.map((one) => stayRow(one, row))
  const read = parseWhen(line, dayContext)
  // "（115年5月18日至5月20日）" leaves a bracket.
  const when = { ...read, rest: lettersOf(read.rest) }
  const time = timesAsTyped(when)
  const before = when.day ? restOfForm(row, state) : []
  if (when.day) {
    state.day = dayOf(when.day)
    state.time = ''
    state.part = ''
  }
  if (when.rest === '') {
    if (when.times?.part) state.part = time
    else if (time) state.time = state.time.endsWith('-') ? `${state.time}${time}` : time
    return [...before, ...(state.form.topic !== '' && state.time !== '' ? restOfForm(row, state) : [])]
  }
  const isTitleOfDay = when.day !== null && when.times === null && when.day.lastDay === null
  const isRemark = isTitleOfDay && !itemsOfDay.has(kindOfWords(when.rest))
  const taken = time || (isRemark ? '' : state.time.replace(/-$/, '') || state.part)
  if (!isRemark) state.time = ''
  const isUndated = isTable && when.day === null && when.times === null
  // The name of a programme is above its first day.
  const isTitle = isUndated && (!state.fields.includes('item') || (state.day.day === '' && row < mostTitleRows))
  const item = {
    ...emptyRow,
    row,
    ...state.day,
    endDay: when.endDay,
    time: taken,
    item: (when.day?.lastDay ? withoutNights(when.rest) : when.rest).replace(/\s+[/|]$|\s*。$/u, ''),
    place,
    isRemark: isRemark || isTitle,
  }
  if (isTitleOfDay && isRemark) state.titles.add(item)
  return [...before, item]
}

/** A line without the place after wide spaces at its end, unless it has nothing else but its day and times. */
function apartFromPlace(text: string, { context, day }: Reading): { line: string; place: string } {
  const apart = placeAfterWideSpaces(text)
  const rest = apart.place && parseWhen(apart.line, { ...context, current: day.day || null }).rest
  return [...rest].length < 2 ? { line: oneLine(text), place: '' } : apart
}

/** What is an item on the line of its day, without a time. */
const itemsOfDay = new Set<ItemKind>(['free time', 'flight'])

/** A line of a form: "時間：…", "地點：…" and "主題：…" together are one item. @returns `null` for other lines */
function formRow(line: string, row: number, state: Reading): ProgrammeRow[] | null {
  const { form, time, read } = state
  const topic = topicIn(line)
  const label = topic === null ? labelledLine(line) : null
  const isFirst = !read.some(({ day, isRemark }) => day === state.day.day && !isRemark)
  if (topic !== null && (time !== '' || form.isUsed || isFirst)) {
    const before = form.topic === '' ? [] : restOfForm(row, state)
    state.form = { ...state.form, topic, isUsed: true }
    return time === '' ? before : [...before, ...restOfForm(row, state)]
  }
  if (label?.meaning !== 'place' || (time === '' && form.topic === '')) return null
  state.form = { ...form, place: label.words, isUsed: true }
  return []
}

/** The item of a form that ends here; without a topic it is called after its place. */
function restOfForm(row: number, state: Reading): ProgrammeRow[] {
  const { topic, place, isUsed } = state.form
  const { time } = state
  state.form = { ...noForm, isUsed }
  if (topic === '' && place === '') return []
  state.time = ''
  const item = { item: topic || place, place: topic === '' ? '' : place }
  return [{ ...emptyRow, row, ...state.day, time, ...item, isRemark: time === '' }]
}

/** Adds a line in brackets, or one after ※, to the item above it. */
function takeRemark(line: string, { read, day, context }: Reading): boolean {
  const words = remarkOfItem(line)
  const last = read.at(-1)
  if (words === null || last === undefined || last.isRemark || last.item === '' || last.day !== day.day) return false
  const when = parseWhen(words, { ...context, current: day.day || null })
  if (when.day !== null || when.times !== null) return false
  read[read.length - 1] = { ...last, notes: [last.notes, words].filter(Boolean).join(' · ') }
  return true
}

/** Adds a line that says more about the item above it: "a) College of Engineering". */
function takeContinuation(cells: Cells, { read, day, context, heading, fields, rows }: Reading): boolean {
  const last = read.at(-1)
  if (last === undefined || last.isRemark || last.time === '' || last.day !== day.day) return false
  const isList = heading.length === 0 && fields.length > 1
  const above = rows[last.row]?.find((cell) => cell.trim() !== '') ?? ''
  const words = continued(cells, above, isList)
  if (words === null) return false
  const when = parseWhen(words.text, { ...context, current: day.day || null })
  if (when.day !== null || when.times !== null) return false
  read[read.length - 1] = withContinuation(last, words)
  return true
}

/** A stay has its times if both are written, else they are in its notes. */
function stayRow({ day, start, endDay, end, hotel }: StayLine, row: number): ProgrammeRow {
  const isTimed = start !== null && end !== null
  return {
    ...emptyRow,
    ...noDay,
    row,
    day,
    lastDay: isTimed || endDay === day ? null : endDay,
    endDay: isTimed ? endDay : null,
    time: isTimed ? `${start}-${end}` : '',
    item: hotel,
    notes: isTimed ? '' : [start && `${day} ${start}`, end && `${endDay} ${end}`].filter(Boolean).join(' · '),
  }
}

/** Adds a labelled line to the item above it. @returns its text where there is none or it is about all items */
function takeLabel(
  { meaning, label, words }: NonNullable<ReturnType<typeof labelledLine>>,
  line: string,
  { read, day }: Reading,
): string | null {
  const last = read.at(-1)
  if (meaning === 'remark' || last === undefined || last.isRemark || last.item === '' || last.day !== day.day)
    return line
  const isFree = meaning !== 'notes' && last[meaning] === ''
  const more = isFree ? { [meaning]: words } : { notes: [last.notes, `${label}: ${words}`].filter(Boolean).join(' · ') }
  read[read.length - 1] = { ...last, ...more }
  return null
}

function tableRow(cells: Cells, row: number, state: Reading): ProgrammeRow[] {
  const text = (field: ProgrammeField) => textOf(cells, field, state)
  const date = text('date')
  const dated = date === '' ? null : parseDay(date, { ...state.context, current: state.day.day || null, isCell: true })
  if (dated?.day || dated?.alternatives.length) state.day = dayOf(dated)
  const stamped = timestamps(text('start') || text('time'), text('end'), state)
  const written = stamped?.time ?? [text('time'), text('start'), text('end')].filter(Boolean).join('-')
  const isInDate = written === '' && dated !== null && isTime(dated.rest)
  const ride = rideInTimes(written)
  const time = isInDate ? dated.rest : (ride?.time ?? written)
  const notes = [text('notes'), ...unknownColumns(cells, state)].filter(Boolean)
  if ([time, text('item'), text('place'), text('who'), ...notes].every((part) => part === '')) {
    const words = dated ? dated.rest : date
    const title = { ...emptyRow, row, ...state.day, item: words, isRemark: true }
    if (words !== '' && dated !== null) state.titles.add(title)
    return words === '' ? [] : [title]
  }
  // A row of a place alone is about that place; without a time it says where the day is.
  const isPlaceOnly = text('item') === '' && text('place') !== ''
  const own = isPlaceOnly ? text('place') : text('item')
  const item = ride?.isWhole ? ride.number : [ride?.number, own].filter(Boolean).join(' ')
  const words = time === '' ? lineIn(item, state) : { time, item, endDay: stamped?.endDay ?? null }
  // An unreadable date stays with the row, which would otherwise be put on the previous day.
  const isLost = date !== '' && (dated === null || (dated.day === null && dated.alternatives.length === 0))
  return [
    {
      ...emptyRow,
      row,
      ...(isLost ? noDay : state.day),
      ...words,
      isRemark: isPlaceOnly && words.time === '',
      place: isPlaceOnly || none.test(text('place')) ? '' : text('place'),
      who: text('who'),
      zone: text('zone'),
      endZone: text('endZone'),
      notes: [
        isLost ? date : isInDate || isMidnight(dated) || isSameDay(dated, state.context) ? '' : lettersOf(dated?.rest),
        ride?.isWhole ? own : '',
        ...notes,
      ]
        .filter(Boolean)
        .join(' · '),
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

/** Times with their days in one cell: "2026-11-02 10:00" as a date, or as a start with an end like it. */
function timestamps(start: string, end: string, state: Reading): { time: string; endDay: Day | null } | null {
  const context = { ...state.context, current: state.day.day || null }
  const [from, to] = [stampIn(start, context), stampIn(end, context)]
  if (from === null || (end !== '' && to === null)) return null
  state.day = dayOf(from.day)
  return {
    time: [from.time, to?.time].filter(Boolean).join('-'),
    endDay: to && to.day.day !== from.day.day ? to.day.day : null,
  }
}

function textOf(cells: Cells, field: ProgrammeField, { fields }: Pick<Reading, 'fields'>): string {
  return cells
    .filter((_, column) => fields[column] === field)
    .map((cell) => (field === 'item' || field === 'place' ? linesOf(cell).join(' ') : oneLine(cell)))
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
