import type { Day } from '../time/day'
import { dayAtStart } from './programme-day'
import { hasProgrammeHeading, type ProgrammeField } from './programme-columns'
import { timesOf } from './line-input'

/** Rows of one paste that are read. */
export const mostProgrammeRows = 250

/** A pasted row in words that may be corrected: what is read of them is read again as they change. */
export type ProgrammeRow = {
  /** Its place in the paste, from 0. */
  row: number
  /** The day it stands under; empty where none is known. */
  day: string
  /** As typed: "10:00-11:30", "morning", or empty. */
  time: string
  item: string
  place: string
  who: string
  notes: string
  /** What is not an item of its own, as "Arrival" beside the date of a day. */
  isRemark: boolean
}

/**
 * The items of a pasted programme: a table whose columns mean `fields`, or lines under headings of days. A day holds
 * until the next; rows of nothing but a day are no items.
 */
export function readProgramme(
  rows: readonly (readonly string[])[],
  fields: readonly ProgrammeField[],
  trip: readonly Day[],
): ProgrammeRow[] {
  const isHeaded = hasProgrammeHeading(rows)
  const read: ProgrammeRow[] = []
  let day = trip.length === 1 ? trip[0]! : ''
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
    // A row of one cell is a line of its own, whatever its column means: a heading, or an item typed out.
    const alone = filled.length === 1 && dated === null ? dayAtStart(filled[0]!, trip) : null
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
    // A date that could not be read stays with the row, which otherwise would stand on the day before it.
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

// A cell may break its line anywhere; scripts without spaces join without one.
function oneLine(cell: string): string {
  return cell
    .replace(/(?<=[\p{Script=Han}])[^\S\n]*\n\s*(?=[\p{Script=Han}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
