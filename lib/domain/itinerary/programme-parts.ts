import type { DayPart } from '../time/day-part'
import { parseTimes } from '../time/parse-times'
import type { Cells } from './programme-columns'
import { programmeFieldOf } from './programme-headings'

/** Headings of hotels. */
export const lodging =
  /^(?:住宿|住宿地點|住宿地点|夜宿地點|過夜地點|住宿飯店|宿泊地|飯店|酒店|宿泊先?|ホテル|숙박|숙소|호텔|hotel|accommodation|overnight|lodging)$/iu

/**
 * A table with the parts of the day as columns (日期 | 上午 | 下午 | 晚上 | 住宿) as one with a row for each item. Other
 * tables stay as they are.
 */
export function acrossParts(rows: readonly Cells[]): readonly Cells[] {
  const head = rows.slice(0, 4).findIndex((row) => partColumns(row).length >= 2 && dateColumn(row) >= 0)
  const headings = rows[head]
  if (headings === undefined) return rows
  const parts = partColumns(headings)
  const date = dateColumn(headings)
  let day = ''
  const items = rows.slice(head + 1).flatMap((row) => {
    day = row[date]?.trim() || day
    return row.flatMap((cell, column): Cells[] => {
      const heading = headings[column]?.trim() ?? ''
      if (column === date || cell.trim() === '') return []
      if (parts.includes(column)) return [[day, parseTimes(cell, 'line')?.start == null ? heading : '', cell, '']]
      if (lodging.test(heading)) return [[day, '', labelled(heading, cell), '']]
      return [[day, '', '', heading === '' ? cell : `${heading}: ${cell}`]]
    })
  })
  return [...rows.slice(0, head), ['Date', 'Time', 'Item', 'Notes'], ...notesWithItems(items)]
}

/** "Hotel: Regina", 住宿：示例飯店 */
export function labelled(heading = '', words = ''): string {
  return `${heading.trim()}${/^[\p{ASCII}]+$/u.test(heading) ? ': ' : '：'}${words}`
}

/** Marks that mean an empty cell. */
export const none = /^(?:[-–—/x×]+|n\/?a|none|無|无|なし|없음)$/i

/** A table with a column of hotels as one where the hotel is an item at the end of each day. */
export function lodgingAsItems(rows: readonly Cells[]): readonly Cells[] {
  const head = rows.slice(0, 4).findIndex((row) => lodgingColumn(row) >= 0 && dateColumn(row) >= 0)
  const headings = rows[head]
  const item = headings?.findIndex((cell) => programmeFieldOf(cell) === 'item') ?? -1
  if (headings === undefined || item < 0) return rows
  const [date, hotel] = [dateColumn(headings), lodgingColumn(headings)]
  const empty = headings.map(() => '')
  let hotels: string[] = []
  const endOfDay = () => {
    const items = hotels.map((name) => empty.with(item, labelled(headings[hotel], name)))
    hotels = []
    return items
  }
  const read = rows.slice(head + 1).flatMap((row, i, below) => {
    const name = row[hotel]?.trim() ?? ''
    if (name !== '' && !none.test(name) && !hotels.includes(name)) hotels.push(name)
    const next = below[i + 1]?.[date]?.trim() ?? ''
    const isLast = i === below.length - 1 || (next !== '' && next !== row[date]?.trim())
    return [row.length > hotel ? row.with(hotel, '') : row, ...(isLast ? endOfDay() : [])]
  })
  return [...rows.slice(0, head), headings.with(hotel, ''), ...read]
}

function lodgingColumn(row: Cells): number {
  return row.findIndex((cell) => lodging.test(cell.trim()))
}

/** The notes of a row are those of the item before them. */
function notesWithItems(items: readonly Cells[]): Cells[] {
  const together: Cells[] = []
  for (const item of items) {
    const [day = '', , words = '', notes = ''] = item
    const last = together.at(-1)
    if (words !== '' || last?.[0] !== day) together.push(words === '' ? [day, '', notes, ''] : item)
    else together[together.length - 1] = last.with(3, [last[3], notes].filter(Boolean).join(' · '))
  }
  return together
}

function partColumns(row: Cells): number[] {
  const parts: readonly (DayPart | null)[] = row.map((cell) => {
    const read = parseTimes(cell.trim(), 'cell')
    return read?.rest === '' && read.start === null ? read.part : null
  })
  const found = parts.flatMap((part, column) => (part !== null && part !== 'undecided' ? [column] : []))
  return new Set(found.map((column) => parts[column])).size >= 2 ? found : []
}

function dateColumn(row: Cells): number {
  return row.findIndex((cell) => programmeFieldOf(cell) === 'date')
}
