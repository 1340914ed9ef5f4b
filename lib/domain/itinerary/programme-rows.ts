import type { Day } from '../time/day'
import { dayAtStart } from './programme-day'
import { hasProgrammeHeading, type ProgrammeField } from './programme-columns'
import { timesOf } from './line-input'

/** The most rows of one paste. */
export const mostProgrammeRows = 250

/** A pasted row as editable text: it is parsed again when the user corrects it. */
export type ProgrammeRow = {
  /** Index in the paste, from 0. */
  row: number
  /** The day heading above it; empty if unknown. */
  day: string
  /** As typed: "10:00-11:30", "morning", or empty. */
  time: string
  item: string
  place: string
  who: string
  notes: string
  /** Text that is not an item, such as "Arrival" after the date of a day. */
  isRemark: boolean
}

/**
 * The rows of a pasted programme: a table with the columns `fields`, or lines under day headings. A day applies until
 * the next one; rows with only a day are headings.
 */
export function readProgramme(
  rows: readonly (readonly string[])[],
  fields: readonly ProgrammeField[],
  trip: readonly Day[],
): ProgrammeRow[] {
  const isHeaded = hasProgrammeHeading(rows)
  const read: ProgrammeRow[] = []
  let day = (trip.length === 1 && trip[0]) || ''
  rows.forEach((cells, row) => {
    if (row === 0 && isHeaded) return
    const cell = (field: ProgrammeField, joint = ', ') =>
      cells
        .filter((_, i) => fields[i] === field)
        .map(oneLine)
        .filter(Boolean)
        .join(joint)
    const filled = cells.map(oneLine).filter(Boolean)
    if (filled.length === 0) return
    const dated = cell('date') !== '' ? dayAtStart(cell('date'), trip) : null
    // A row with one cell is a heading or a typed line, whatever its column means.
    const [first = ''] = filled
    const alone = filled.length === 1 && dated === null ? dayAtStart(first, trip) : null
    const undated = {
      row,
      time: [cell('time'), cell('start'), cell('end')].filter(Boolean).join('-'),
      place: cell('place'),
      who: cell('who'),
      notes: cell('notes'),
    }
    if (alone) {
      day = alone.day
      const remark = timesOf(alone.rest).start === null
      if (alone.rest !== '')
        read.push({ ...undated, time: '', place: '', who: '', notes: '', day, item: alone.rest, isRemark: remark })
      return
    }
    if (dated) day = dated.day
    const item = cell('item')
    const rest = [undated.time, item, undated.place, undated.who, undated.notes].some((part) => part !== '')
    if (!rest) {
      const words = dated ? dated.rest : cell('date')
      if (words !== '') read.push({ ...undated, day, item: words, isRemark: true })
      return
    }
    // An unreadable date stays with the row, which would otherwise be put on the previous day.
    const lost = cell('date') !== '' && dated === null ? cell('date') : ''
    read.push({
      ...undated,
      day: lost ? '' : day,
      item,
      notes: [lost, dated?.rest, undated.notes].filter(Boolean).join(' · '),
      isRemark: false,
    })
  })
  return read
}

// Cells can contain line breaks; scripts without spaces are joined without a space.
function oneLine(cell: string): string {
  return cell
    .replace(/(?<=[\p{Script=Han}])[^\S\n]*\n\s*(?=[\p{Script=Han}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
