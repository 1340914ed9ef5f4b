import type { Day } from '../time/day'
import { dayAtStart } from './programme-day'
import { searchKey } from '../text/search-key'
import { timesOf } from './line-input'
import { readTime } from '../time/wall-time'

// Programmes from Word and Excel have columns in any order, with or without headings.

export const programmeFields = ['skip', 'date', 'time', 'start', 'end', 'item', 'place', 'who', 'notes'] as const
/** The meaning of a column in a pasted programme. `time` has one or two times; `item` can be a whole typed line. */
export type ProgrammeField = (typeof programmeFields)[number]

const headings: Record<ProgrammeField, readonly string[]> = {
  skip: ['no', 'no.', '#', '序號', '項次', '編號'],
  date: ['date', 'day', 'dates', '日期', '日', '天數'],
  time: ['time', 'times', 'hour', 'hours', 'schedule', '時間', '時段', '時刻'],
  start: ['start', 'from', 'begin', 'begins', 'start time', '開始', '起', '開始時間', '起始時間'],
  end: ['end', 'to', 'until', 'ends', 'end time', 'finish', '結束', '迄', '結束時間'],
  item: [
    'item',
    'activity',
    'activities',
    'event',
    'programme',
    'program',
    'agenda',
    'what',
    'description',
    'content',
    'contents',
    'subject',
    '行程',
    '活動',
    '內容',
    '項目',
    '活動內容',
    '行程內容',
    '議程',
    '事項',
    '活動項目',
  ],
  place: ['place', 'venue', 'location', 'where', 'address', '地點', '場地', '場所', '地址', '活動地點'],
  who: [
    'who',
    'participants',
    'attendees',
    'attending',
    'people',
    'members',
    '參加者',
    '出席',
    '與會',
    '人員',
    '參與人員',
    '出席人員',
    '參加人員',
    '與會人員',
  ],
  notes: ['notes', 'note', 'remarks', 'remark', 'comments', '備註', '說明', '附註'],
}

/** The meaning of a heading in English or Chinese; `null` if it is unknown. */
export function programmeFieldOf(cell: string): ProgrammeField | null {
  const key = searchKey(cell)
    .replace(/[\s:*]+/g, ' ')
    .trim()
  return programmeFields.find((field) => headings[field].includes(key)) ?? null
}

/** True if the first row is a heading: it has two known headings, or its only cell is one. */
export function hasProgrammeHeading(rows: readonly (readonly string[])[]): boolean {
  const cells = (rows[0] ?? []).filter((cell) => cell.trim() !== '')
  return cells.length > 0 && cells.filter((cell) => programmeFieldOf(cell) !== null).length >= Math.min(2, cells.length)
}

/** The most likely meaning of each column: by its heading if there is one, else by its content. */
export function guessProgramme(rows: readonly (readonly string[])[], trip: readonly Day[]): ProgrammeField[] {
  const isHeaded = hasProgrammeHeading(rows)
  const body = isHeaded ? rows.slice(1) : rows
  const fields: ProgrammeField[] = []
  for (let column = 0; column < Math.max(0, ...rows.map((row) => row.length)); column++) {
    const cells = body.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
    fields.push(
      (isHeaded ? programmeFieldOf(rows[0]?.[column] ?? '') : null) ??
        guessed(cells, fields, trip, rows[0]?.length ?? 0),
    )
  }
  // A start column can contain both times; without an item column, the first unused column is the item.
  const start = fields.indexOf('start')
  if (start >= 0 && !fields.includes('end')) fields[start] = 'time'
  if (!fields.includes('item')) {
    const left = fields.findIndex((field) => ['place', 'notes', 'skip'].includes(field))
    if (left >= 0) fields[left] = 'item'
  }
  return fields
}

function guessed(
  cells: readonly string[],
  before: ProgrammeField[],
  trip: readonly Day[],
  width: number,
): ProgrammeField {
  const most = (is: (cell: string) => boolean) => cells.length > 0 && cells.filter(is).length * 2 > cells.length
  if (cells.length === 0) return 'skip'
  if (width === 1) return 'item'
  if (most((cell) => /^\d{1,3}\.?$/.test(cell)) && !before.includes('item')) return 'skip'
  if (!before.includes('date') && most((cell) => dayAtStart(cell, trip)?.rest === '')) return 'date'
  if (most(isTime)) {
    const earlier = before.findIndex((field) => field === 'time')
    if (earlier < 0) return 'time'
    before[earlier] = 'start'
    return 'end'
  }
  if (most((cell) => everyone.has(searchKey(cell)))) return 'who'
  if (!before.includes('item')) return 'item'
  return before.includes('place') ? 'notes' : 'place'
}

/** Words for the whole delegation, folded. */
export const everyone: ReadonlySet<string> = new Set(
  [
    'all',
    'everyone',
    'everybody',
    'all members',
    'whole delegation',
    'delegation',
    'full delegation',
    '全體',
    '全員',
    '全團',
    '全體團員',
    '全體人員',
    '所有人',
  ].map((word) => searchKey(word)),
)

function isTime(cell: string): boolean {
  const { start, rest } = timesOf(cell)
  return (start !== null && /^[\s~\-–—]*$/.test(rest)) || (/\d{3,4}|[:.]/.test(cell) && readTime(cell) !== null)
}
