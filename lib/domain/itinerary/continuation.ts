import { oneLine } from '../text/cell-text'
import { kindOfWords } from './item-kind'
import { labelledLine } from './labelled-words'
import { isPlaceAlone } from './place-after-comma'
import type { Cells } from './programme-columns'

// Lines below an item with a time that are no items of their own: the parts of a session, the talks in it, its place.

type Continuation = { text: string; mayBePlace: boolean }

const numbered = /^(?:\(?[a-z]\)|[①-⑳⑴-⒇]|\(?[ivx]{1,4}[.)])\s*\p{L}/u
const bulleted = /^\s*[-–—*•·・○◦▪‣+]\s*\S/u
const bullet = /^[-–—*•·・○◦▪‣+]\s*/u
const ownItem = /^(?:visit|meet|call|attend|depart|arrive|參|参|拜|訪|访|会|會)/iu

/**
 * The words of a row that continues the item above it; `null` for other rows.
 * @param above the first cell of that item: where it has a bullet too, bullets mark items
 * @param isList true for lines with tabs, which have no headings
 */
export function continued(cells: Cells, above: string, isList: boolean): Continuation | null {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const text = filled.map(oneLine).join(' ')
  if (numbered.test(text) && !numbered.test(oneLine(above))) return { text, mayBePlace: false }
  if (filled.length !== 1 || kindOfWords(text) !== 'meeting') return null
  if (bulleted.test(text))
    return bulleted.test(above) || !/\p{L}/u.test(text) ? null : { text: text.replace(bullet, ''), mayBePlace: false }
  const isIndented = isList && oneLine(cells[0] ?? '') === ''
  return isIndented && !ownItem.test(text) && labelledLine(text) === null ? { text, mayBePlace: true } : null
}

/** An item with a line that continues it: as its place if it is one, else in its notes. */
export function withContinuation<Row extends { place: string; notes: string }>(
  row: Row,
  { text, mayBePlace }: Continuation,
): Row {
  if (mayBePlace && row.place === '' && isPlaceAlone(text)) return { ...row, place: text }
  return { ...row, notes: [row.notes, text].filter(Boolean).join(' · ') }
}
