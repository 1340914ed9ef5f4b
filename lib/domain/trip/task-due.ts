import { readDay } from '../time/day-input'
import { addDays, type Day } from '../time/day'
import { maxTaskOffset } from './fields/task'
import type { Task } from './trip-record'
import type { TripSpan } from './trip-span'

// When a task is due: on a day, or as many days before the first or after the last day of its trip.

export type TaskDue = Pick<Task, 'due' | 'dueOffset'>

/** The day on which a task is due; `null` without one, or while the days of the trip are not known. */
export function dueDayOf({ due, dueOffset }: TaskDue, { startsOn, endsOn }: TripSpan): Day | null {
  if (due !== null || dueOffset === null) return due
  const from = dueOffset > 0 ? endsOn : startsOn
  return from && addDays(from, dueOffset)
}

/** `D-14`, `D`, `D+7`. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'D'
  return offset > 0 ? `D+${offset}` : `D-${-offset}`
}

const offset = /^D\s*(?:([-+])\s*(\d{1,4}))?$/i

/** Reads `D-14` and the like; `null` for other text. */
export function readOffset(text: string): number | null {
  const [all, sign, days] = offset.exec(text.normalize('NFKC').trim().replace(/[−–—]/, '-')) ?? []
  if (all === undefined) return null
  const count = Number(days ?? 0)
  if (count > maxTaskOffset) return null
  return sign === '-' && count > 0 ? -count : count
}

/** Reads a typed due date: a day, or days before or after the trip. `undefined` for text that is neither. */
export function readDue(text: string, year: number | null): TaskDue | undefined {
  if (text.trim() === '') return { due: null, dueOffset: null }
  const dueOffset = readOffset(text)
  if (dueOffset !== null) return { due: null, dueOffset }
  const due = readDay(text, year)
  return due === null ? undefined : { due, dueOffset: null }
}

/** What to type for a due date: the reverse of `readDue`. */
export function dueText({ due, dueOffset }: TaskDue): string {
  return due ?? (dueOffset === null ? '' : offsetText(dueOffset))
}
