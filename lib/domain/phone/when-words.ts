import { type Stretch, stretchOf } from '../itinerary/now-next'
import { type Day, daysBetween } from '../time/day'
import { dayOf, type Moment, timeOf } from '../time/wall-time'

// How the member's page says when an item starts or ends. A time of another day is never shown without that day.

/** How a day is named on another one. */
export type DayName = 'today' | 'tomorrow' | 'weekday' | 'date'

export function dayNameOn(today: Day, day: Day): DayName {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days > 1 && days < 7 ? 'weekday' : 'date'
}

/** The words of a language, and its names of days. */
export type WhenWords = {
  tomorrow: string
  /** "Wed" */
  weekday: (day: Day) => string
  /** "Wed 4 Nov" */
  date: (day: Day) => string
  /** "in 3 h 10 min" */
  stretch: (stretch: Stretch) => string
  /** Between the duration and the day. */
  comma: string
}

/** The longest time until an item of tomorrow for which the duration is shown too, in milliseconds. */
const soon = 3 * 60 * 60_000

/** When an item ends: "09:50", "Wed 09:00". */
export function endWords(end: Moment, today: Day, words: WhenWords): string {
  return timeOnDay(end, today, { ...words, tomorrow: words.weekday(dayOf(end)) })
}

/**
 * When an item starts: "in 12 min", "tomorrow 22:30", "Wed 22:30", "Wed 14 Oct 22:30"; an untimed one "tomorrow", and
 * nothing on its own day.
 */
export function startWords(
  { start, isUntimed, inMs }: { start: Moment; isUntimed: boolean; inMs: number },
  today: Day,
  words: WhenWords,
): string {
  const isToday = dayOf(start) === today
  if (isUntimed) return isToday ? '' : dayWords(dayOf(start), today, words)
  const stretch = isToday || inMs < soon ? words.stretch(stretchOf(inMs)) : ''
  return isToday ? stretch : [stretch, timeOnDay(start, today, words)].filter(Boolean).join(words.comma)
}

function timeOnDay(moment: Moment, today: Day, words: WhenWords): string {
  return [dayWords(dayOf(moment), today, words), timeOf(moment)].filter(Boolean).join(' ')
}

function dayWords(day: Day, today: Day, { tomorrow, weekday, date }: WhenWords): string {
  return { today: () => '', tomorrow: () => tomorrow, weekday: () => weekday(day), date: () => date(day) }[
    dayNameOn(today, day)
  ]()
}
