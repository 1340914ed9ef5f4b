import type { Day } from '../time/day'
import type { DayContext } from '../time/parse-day'
import { parseDay } from '../time/parse-day'
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

const nightsInBrackets = String.raw`\s*[(（[]\s*\d+\s*(?:nights?|days?|晚|夜|泊|박)[^)）\]]*[)）\]]`
const nightsAtEnd = new RegExp(`${nightsInBrackets}$`, 'iu')
const betweenStays = /(?<=[)）\]])\s*[,，;；、/]\s*(?=\S)/u
const rangeInBrackets = /^(.+?)\s*[(（[]([^()（）[\]]*\d[^()（）[\]]*)[)）\]]$/u

/**
 * Reads the stays after a label, as they are above the first day: "Hotel: Lotte Hotel Seoul (2-4 Nov)", 住宿：首爾樂天飯店
 * 11/2-11/4. Empty if the words have no label or a stay has no range of days.
 */
export function staysAfterLabel(text: string, context: Omit<DayContext, 'isCell'>): StayLine[] {
  const [begin = ''] = label.exec(text) ?? []
  if (begin === '') return []
  const stays = text
    .slice(begin.length)
    .split(betweenStays)
    .map((part) => stayWithRange(part, begin, context))
  return stays.every((stay) => stay !== null) ? stays : []
}

function stayWithRange(text: string, begin: string, context: Omit<DayContext, 'isCell'>): StayLine | null {
  const words = text.trim().replace(nightsAtEnd, '')
  const [, inner = '', range = ''] = rangeInBrackets.exec(words) ?? []
  const starts = [...words.matchAll(/(?<=[\s,，:：])\S/gu)].map(({ index }) => index)
  const ways = [[inner, range], ...starts.map((at) => [words.slice(0, at), words.slice(at)])]
  for (const [name = '', days = ''] of ways) {
    const read = days === '' ? null : parseDay(days, { ...context, isCell: true })
    if (read?.day && read.lastDay && read.rest === '') return stayOf(name, read.day, read.lastDay, begin)
  }
  const first = parseDay(words, { ...context, isCell: true })
  return first?.day && first.lastDay ? stayOf(first.rest, first.day, first.lastDay, begin) : null
}

function stayOf(name: string, day: Day, endDay: Day, begin: string): StayLine | null {
  const hotel = name.replace(edges, '')
  // Without a word for a hotel, the label says that it is one.
  return hotel === '' ? null : { day, start: null, endDay, end: null, hotel: isHotel(hotel) ? hotel : begin + hotel }
}

const hotelWord =
  /\b(?:hotel|inn|hostel|guest ?house|ryokan|resort)\b|hôtel|飯店|饭店|酒店|旅館|旅馆|賓館|宾馆|会館|ホテル|호텔/iu
const nights = /^[(（[]\s*\d+\s*(?:nights?|days?|晚|夜|泊|박)[^)）\]]*[)）\]]\s*[:：,，–-]*\s*/iu

/** True for the name of a hotel, which is a stay where it has several days. */
export function isHotel(words: string): boolean {
  return hotelWord.test(words)
}

/** "(3 nights): Grand Hotel" without the nights, which follow from the days. */
export function withoutNights(words: string): string {
  return words.replace(nights, '') || words
}
