import { parseDay, type DayContext } from '../time/parse-day'
import { timesAtEnd } from '../time/parse-when'
import { parseTimes } from '../time/parse-times'
import { type Cells, isHeadingRow } from './programme-columns'
import { programmeFieldOf } from './programme-headings'
import { labelled, lodging, none } from './programme-parts'
import { linesOf } from '../text/cell-text'

/**
 * A table with the days as columns, as one with the days as rows: "Time | Tue 3 Nov | Wed 4 Nov" becomes a date, a time
 * and an item for each cell. Other tables stay as they are.
 */
export function acrossDays(rows: readonly Cells[], context: Omit<DayContext, 'isCell' | 'current'>): readonly Cells[] {
  const head = rows.slice(0, 4).findIndex((row) => dayColumns(row, context).length >= 2)
  const row = rows[head]
  if (row === undefined) return rows
  const days = dayColumns(row, context)
  const time = row.findIndex((_, column) => !days.includes(column))
  const isOther = (cell: string, column: number) => cell.trim() !== '' && column !== time && !days.includes(column)
  if (rows.slice(head + 1).some((cells) => cells.some(isOther))) return rows
  const read = days.flatMap((day) =>
    rows.slice(head + 1).map((cells) => [row[day] ?? '', time < 0 ? '' : (cells[time] ?? ''), cells[day] ?? '']),
  )
  const filled = withoutRepeated(read)
    .filter(([, , item = '']) => item.trim() !== '' && !none.test(item.trim()))
    .flatMap(withOwnTimes)
  // "AGENDA" above the days is no heading of the columns made here.
  const above = rows.slice(0, head).filter((cells) => !isHeadingRow(cells))
  return filled.length > 0 ? [...above, ...filled] : rows
}

const meal = /^(?:breakfast|brunch|lunch|tea|dinner|supper|早餐|午餐|晚餐|早|午|晚|朝食|昼食|夕食|조식|중식|석식)$/iu

/** A row whose label is none of a time, as "Lunch", or whose cell has times of its own. */
function withOwnTimes(row: Cells): Cells[] {
  const [day = '', label = '', item = ''] = row
  if (lodging.test(label.trim()) || meal.test(label.trim())) return [[day, '', labelled(label, item)]]
  if (parseTimes(label, 'cell')?.start != null || label.trim() === '') return [row]
  const lines = linesOf(item)
  const isTimed = (line: string) => parseTimes(line, 'line')?.start != null
  const [first = ''] = lines
  if (lines.length > 1 && lines.every(isTimed)) return lines.map((line) => [day, '', line])
  if (isTimed(first)) return [[day, '', item]]
  // "Arrival Haneda (JL098 06:55)" in the row of the morning.
  const times = lines.length === 1 && parseTimes(label, 'cell')?.part != null ? timesAtEnd(first) : null
  return times === null ? [row] : [[day, times.timeText, times.rest]]
}

/** One item for a cell that is merged with those below it, which is repeated in each row. */
function withoutRepeated(rows: readonly Cells[]): Cells[] {
  const kept: Cells[] = []
  for (const row of rows) {
    const last = kept.at(-1)
    const [day = '', time = '', item = ''] = row
    const isSame = last !== undefined && item.trim() !== '' && last[0] === day && last[2] === item
    if (isSame) kept[kept.length - 1] = [day, spanning(last[1] ?? '', time), item]
    else kept.push(row)
  }
  return kept
}

/** From the start of the first time to the end of the second one; the first time if either has no end. */
function spanning(first: string, second: string): string {
  const [from, to] = [parseTimes(first, 'cell'), parseTimes(second, 'cell')]
  return from?.start && from.end && to?.end && from.end <= to.end ? `${from.start}-${to.end}` : first
}

// Every cell is a day but the first, which is a heading: a row of a programme has one day and other words.
function dayColumns(row: Cells, context: Omit<DayContext, 'isCell' | 'current'>): number[] {
  const days = row.flatMap((cell, column) => {
    const day = cell.trim() === '' ? null : parseDay(cell, { ...context, current: null, isCell: true })
    return day?.day && day.rest === '' ? [column] : []
  })
  const others = row.flatMap((cell, column) => (cell.trim() === '' || days.includes(column) ? [] : [column]))
  const isTime = (cell = '') => ['time', 'date'].includes(programmeFieldOf(cell) ?? '')
  return days.length >= 2 && others.every((column) => column === 0 && isTime(row[column])) ? days : []
}
