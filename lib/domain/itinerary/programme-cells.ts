import { linesOf, oneLine } from '../text/cell-text'
import type { Cells } from './programme-columns'
import type { ProgrammeField } from './programme-headings'
import { clausesOf, isLabelledMeal } from './clauses'
import { parseTimes } from '../time/parse-times'

/**
 * One row of a table as several, where a cell has several timed lines ("09:00 Talks" / "12:00 Lunch") or parts of a day
 * ("上午參訪，下午會談"), or where the lines of its time cell are next to as many lines of its item cell.
 */
export function expanded(cells: Cells, fields: readonly ProgrammeField[]): Cells[] {
  const item = fields.indexOf('item')
  const time = fields.indexOf('time')
  const items = linesOf(cells[item] ?? '')
  const times = time < 0 ? [] : linesOf(cells[time] ?? '')
  const clauses = items.flatMap(clausesOf)
  if (clauses.length < 2) return [cells]
  if (times.length === items.length && times.every((line) => parseTimes(line, 'cell')?.rest === ''))
    return items.map((line, i) => replaced(cells, i, { [item]: line, [time]: times[i] ?? '' }, fields))
  if (times.length > 0 || (clauses.length === items.length && items.filter(isTimed).length < 2)) return [cells]
  return joined(clauses).map((line, i) => replaced(cells, i, { [item]: line }, fields))
}

function isTimed(line: string): boolean {
  const times = parseTimes(line, 'line')
  return times?.start != null || (times?.part != null && times.rest !== '')
}

// Lines without a time belong to the line before.
function joined(lines: readonly string[]): string[] {
  const together: string[] = []
  for (const line of lines) {
    const last = together.at(-1)
    if (last === undefined || isTimed(line) || isLabelledMeal(line)) together.push(line)
    else together[together.length - 1] = `${last} ${line}`
  }
  return together
}

// Other cells belong to the first line; a place and people are those of all lines.
function replaced(cells: Cells, at: number, own: Record<number, string>, fields: readonly ProgrammeField[]): Cells {
  return cells.map((cell, column) => own[column] ?? (at === 0 || isShared(fields[column]) ? cell : ''))
}

function isShared(field: ProgrammeField | undefined): boolean {
  return field === 'who' || field === 'place'
}

/** A cell over the columns of times and items is in the first of them: what is no time there is the item. */
export function withTimedItem(cells: Cells, fields: readonly ProgrammeField[]): Cells {
  const [time, item] = [fields.indexOf('time'), fields.indexOf('item')]
  const words = cells[time]?.trim() ?? ''
  if (time < 0 || item < 0 || words === '' || (cells[item]?.trim() ?? '') !== '') return cells
  const isTime = parseTimes(oneLine(words), 'cell')?.rest === ''
  if (isTime || !/\p{L}{2}/u.test(words)) return cells
  return fields.map((_, column) => (column === item ? words : column === time ? '' : (cells[column] ?? '')))
}

/** "11月1日（星期日）" on two lines leaves a bracket. */
export function lettersOf(words = ''): string {
  return /[\p{L}\p{N}\p{S}]/u.test(words) ? words : ''
}
