import type { Day } from '../time/day'
import type { DayContext } from '../time/parse-day'
import { parseWhen } from '../time/parse-when'

/** A stay whose first and last day are written after the words for checking in and out. */
export type StayLine = { day: Day; start: string | null; endDay: Day; end: string | null; hotel: string }

const checkIn = String.raw`check(?:ing)?[- ]?in|入住|チェックイン|체크인`
const checkOut = String.raw`check(?:ing)?[- ]?out|退房|チェックアウト|체크아웃`
const after = String.raw`(?:\s*(?:日|時間|时间|date|time|日期))?\s*[:：]?\s*`
const line = new RegExp(
  String.raw`^(.*?)(?:${checkIn})${after}(.+?)[\s,，;；、/|–-]*(?:${checkOut})${after}(.+)$`,
  'isu',
)
const label =
  /^[\s•·*-]*(?:hotel|accommodation|lodging|stay|住宿|飯店|酒店|宿泊先?|宿|ホテル|숙소|숙박|호텔)\s*[:：]\s*/iu
const edges = /^[\s,，;；、/|()（）–-]+|[\s,，;；、/|()（）–-]+$/gu

/** Reads "Hotel: Granvia, check-in 5 Nov 15:00, check-out 6 Nov 11:00" and 入住：11/2 15:00 退房：11/5 11:00. */
export function stayIn(text: string, context: Omit<DayContext, 'isCell'>): StayLine | null {
  const [, begin = '', first = '', last = ''] = line.exec(text) ?? []
  if (first === '' || last === '') return null
  const from = parseWhen(first.replace(edges, ''), context)
  const to = parseWhen(last.replace(edges, ''), context)
  if (!from.day?.day || !to.day?.day || to.day.day < from.day.day) return null
  const hotel = [begin.replace(label, ''), from.rest, to.rest].map((words) => words.replace(edges, '')).filter(Boolean)
  return {
    day: from.day.day,
    start: from.times?.start ?? null,
    endDay: to.day.day,
    end: to.times?.start ?? null,
    hotel: hotel.join(', '),
  }
}

const hotelWord =
  /\b(?:hotel|inn|hostel|guest ?house|ryokan|resort)\b|飯店|饭店|酒店|旅館|旅馆|賓館|宾馆|会館|ホテル|호텔/iu
const nights = /^[(（[]\s*\d+\s*(?:nights?|days?|晚|夜|泊|박)[^)）\]]*[)）\]]\s*[:：,，–-]*\s*/iu

/** True for the name of a hotel, which is a stay where it has several days. */
export function isHotel(words: string): boolean {
  return hotelWord.test(words)
}

/** "(3 nights): Grand Hotel" without the nights, which follow from the days. */
export function withoutNights(words: string): string {
  return words.replace(nights, '') || words
}
