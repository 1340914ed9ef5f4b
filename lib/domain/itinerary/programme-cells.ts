import { linesOf } from '../text/cell-text'
import type { Cells } from './programme-columns'
import type { ProgrammeField } from './programme-headings'
import { parseTimes } from '../time/parse-times'

/**
 * One row of a table as several, where a cell has several timed lines ("09:00 Talks" / "12:00 Lunch"), or where the
 * lines of its time cell stand beside as many lines of its item cell.
 */
export function expanded(cells: Cells, fields: readonly ProgrammeField[]): Cells[] {
  const item = fields.indexOf('item')
  const time = fields.indexOf('time')
  const items = linesOf(cells[item] ?? '')
  const times = time < 0 ? [] : linesOf(cells[time] ?? '')
  if (items.length < 2) return [cells]
  if (times.length === items.length && times.every((line) => parseTimes(line, 'cell')?.rest === ''))
    return items.map((line, i) => replaced(cells, i, { [item]: line, [time]: times[i] ?? '' }, fields))
  const timed = items.filter((line) => parseTimes(line, 'line')?.start != null)
  if (times.length > 0 || timed.length < 2) return [cells]
  return joined(items).map((line, i) => replaced(cells, i, { [item]: line }, fields))
}

// Lines without a time belong to the line before.
function joined(lines: readonly string[]): string[] {
  const together: string[] = []
  for (const line of lines) {
    const last = together.at(-1)
    if (last === undefined || parseTimes(line, 'line')?.start != null) together.push(line)
    else together[together.length - 1] = `${last} ${line}`
  }
  return together
}

// Other cells stand beside the first line; a place and people are those of all lines.
function replaced(cells: Cells, at: number, own: Record<number, string>, fields: readonly ProgrammeField[]): Cells {
  return cells.map((cell, column) => own[column] ?? (at === 0 || isShared(fields[column]) ? cell : ''))
}

function isShared(field: ProgrammeField | undefined): boolean {
  return field === 'who' || field === 'place'
}
