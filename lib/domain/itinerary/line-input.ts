import { kindOfWords } from './item-kind'
import { withLabelledPlace } from './labelled-words'
import { titleAndPlaceAtComma } from './place-after-comma'
import { readMinutes } from '../time/duration-input'
import type { DayPart } from '../time/day-part'
import { parseTimes } from '../time/parse-times'
import { addMinutes, timeOf } from '../time/wall-time'
import type { ItemKind } from '../trip/vocabulary'

/**
 * An itinerary item parsed from a typed line. Times are `HH:mm`; an `end` before `start` is on the next day. Without a
 * start it is unscheduled, and `minutes` is its duration if one was typed.
 */
export type TypedLine = {
  start: string | null
  end: string | null
  /** Days from the start to the end if they are typed: "23:50-06:30+1". */
  endDays: number | null
  part: DayPart | null
  minutes: number | null
  kind: ItemKind
  title: string
  place: string | null
  /** True if the times can be read differently. */
  isUnclear: boolean
}

/**
 * Parses "10:00-11:30 Courtesy call, Hanyang University": times, then the title, then the place after an @, a label
 * ("Venue:") or the last comma. @returns `null` if there is nothing but times
 */
export function readLine(text: string): TypedLine | null {
  const line = text.normalize('NFC').trim().replace(/\s+/g, ' ')
  const read = parseTimes(line, 'line')
  // A line belongs to one day: "25:00" and "06:30+1" stay in its words.
  const times = read !== null && read.startDays > 0 ? null : read
  const start = times?.start ?? null
  const words = readWords(times ? times.rest : line)
  if (words.title === '') return null
  const { minutes, ...rest } = words
  const end = start && minutes !== null ? timeOf(addMinutes(`2000-01-01T${start}`, minutes)) : null
  return {
    start,
    end: times?.end ?? end,
    endDays: times?.endDays ?? null,
    part: times?.part ?? null,
    minutes: start ? null : minutes,
    isUnclear: times?.isUnclear ?? false,
    ...rest,
  }
}

/** The title, place, kind and duration in the words of a line after its times. */
export function readWords(text: string): Pick<TypedLine, 'kind' | 'title' | 'place' | 'minutes'> {
  const labelled = withLabelledPlace(text)
  const whole = readMinutes(labelled?.words ?? text)
  const { title: words, place } = labelled
    ? { title: whole.rest.trim(), place: labelled.place }
    : titleAndPlace(whole.rest)
  const { minutes, rest: title } = whole.minutes === null ? readMinutes(words) : { ...whole, rest: words }
  return { kind: kindOfWords(title), title, place: place || null, minutes }
}

function titleAndPlace(rest: string): { title: string; place: string } {
  const at = /(?:^|\s|(?<=\p{Script=Han}))[@＠]\s*(?=\S)/u.exec(rest)
  if (at) return { title: rest.slice(0, at.index).trim(), place: rest.slice(at.index + at[0].length).trim() }
  return titleAndPlaceAtComma(rest)
}
