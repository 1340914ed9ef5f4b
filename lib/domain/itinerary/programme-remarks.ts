import type { Day } from '../time/day'
import { kindOfWords } from './item-kind'
import { timesOfJourney } from './journey-times'
import { reservation } from './labelled-words'
import { readWords } from './line-input'
import { isHotel } from './stay-line'
import type { ProgrammeRow } from './programme-rows'

// A programme comes with lines that are no items: its title, the greeting of the mail, the closing words.

const closing = new RegExp(
  String.raw`^(?:(?:with )?(?:kind|best|warm) (?:regards|wishes)|(?:best )?regards|all the best|many thanks|thanks` +
    String.raw`|thank you|yours (?:sincerely|faithfully|truly)|sincerely|cheers|(?:we )?look(?:ing)? forward` +
    String.raw`|(?:please )?let (?:me|us) know|please (?:note|find)|end of (?:the )?(?:programme|schedule|visit)` +
    String.raw`|(?:if you have |for )?(?:any )?(?:questions|queries)|should you|--+\s*$` +
    String.raw`|敬祝|順頌|顺颂|此致|敬上|謹上|有(?:任何)?(?:問題|问题|疑問|疑问)|如需|感謝|感谢|謝謝|谢谢|祝好|如有|若有` +
    String.raw`|(?:どうぞ|何卒|なにとぞ)?(?:よろしく|宜しく)|以上(?:[、。，,]|$)|敬具|감사|고맙|이상(?:[.。]|$)|끝\.?$)`,
  'iu',
)
const heading = new RegExp(
  String.raw`\b(?:programme|program|itinerary|schedule|agenda|timetable|visit|delegation)\b|` +
    '行程|日程|議程|议程|參訪|参访|訪問|访问|予定|일정|방문',
  'iu',
)

/**
 * Marks the rows that are no items as remarks, which the preview shows and does not select: what is above the first
 * day, the title of a programme that begins with its days, greetings and reservations below.
 */
export function withRemarks(rows: readonly ProgrammeRow[], trip: readonly Day[]): ProgrammeRow[] {
  // Hotels with their days can be above the first day too.
  const first = rows.findIndex((row) => (row.day !== '' && !isStayOfDays(row)) || row.alternatives.length > 0)
  const firstTime = rows.findIndex(({ time }) => time !== '')
  // A programme of one day needs no heading of a day.
  const top = trip.length === 1 && firstTime > 0 ? firstTime : first
  let isClosed = false
  return rows.map((row, i) => {
    if (row.isRemark || !isOnlyWords(row) || isTimedFlight(row)) return row
    isClosed = (isClosed && row.time === '') || closing.test(row.item)
    const isAbove =
      i < top && row.day === '' && (trip.length !== 1 || heading.test(row.item)) && readWords(row.item).minutes === null
    const isRemark =
      isAbove ||
      isClosed ||
      reservation.test(row.item) ||
      isNumberToCall(row.item) ||
      isTitleWithDays(row, rows.slice(i + 1), i)
    return isRemark ? { ...row, isRemark } : row
  })
}

/** "In case of delay: Ms Chen, +886 912 345 678" */
function isNumberToCall(words: string): boolean {
  return telephone.test(words) && kindOfWords(words) === 'meeting'
}

const telephone = /(?<![\d.])(?:\+\d{1,3}[ -]?|\(?0)\d[\d() -]{6,}\d/u

/** A flight whose times are in its words: "Arrive LHR 0625 (BR67), coach to Cambridge." */
function isTimedFlight({ day, item }: ProgrammeRow): boolean {
  return day !== '' && kindOfWords(item) === 'flight' && timesOfJourney(item, 'flight', null) !== null
}

function isStayOfDays({ lastDay, item }: ProgrammeRow): boolean {
  return lastDay !== null && (isHotel(item) || kindOfWords(item) === 'lodging')
}

function isOnlyWords({ time, place, who, notes, endDay }: ProgrammeRow): boolean {
  return time === '' && place === '' && who === '' && notes === '' && endDay === null
}

/** "2-6 November 2026: Visit to Japan" above the days: a stay would be of a hotel. */
function isTitleWithDays({ day, lastDay, item }: ProgrammeRow, below: readonly ProgrammeRow[], at: number): boolean {
  if (lastDay === null || at > 2 || kindOfWords(item) === 'lodging') return false
  return heading.test(item) && below.some((row) => row.lastDay === null && row.day >= day && row.day <= lastDay)
}
