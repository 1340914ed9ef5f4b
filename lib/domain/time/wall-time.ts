import { addMinutes as plusMinutes } from 'date-fns'
import { zoneOffset } from './zone-offset'

/** A local wall-clock time `YYYY-MM-DDTHH:mm`; its time zone is stored beside it. */
export type Moment = string

// An item is a wall time and its zone; the instant is derived, because zone rules change and invitations do not.

/**
 * The resolution of a wall time in its zone. `gap`: the clocks skip it, so it does not exist; `repeated`: it occurs
 * twice, and `instant` is the first one. Both are shown to users, never silently corrected.
 */
export type Fall = { instant: Date; kind: 'exact' | 'gap' | 'repeated' }

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** The instant of a wall time. For one in a gap, the instant by the offset before the change. */
export function instantOf(moment: Moment, timeZone: string): Fall {
  const asUtc = Date.parse(`${moment}Z`)
  // The offset before and after any change nearby; no zone changes twice within two days.
  const before = zoneOffset(timeZone, asUtc - 86_400_000)
  const after = zoneOffset(timeZone, asUtc + 86_400_000)
  if (before === after) return { instant: new Date(asUtc - before * 60_000), kind: 'exact' }
  const candidates = [before, after]
    .map((offset) => new Date(asUtc - offset * 60_000))
    .filter((instant) => momentAt(instant, timeZone) === moment)
    .sort((a, b) => a.getTime() - b.getTime())
  const [first] = candidates
  if (!first) return { instant: new Date(asUtc - before * 60_000), kind: 'gap' }
  return { instant: first, kind: candidates.length > 1 ? 'repeated' : 'exact' }
}

/** The wall time that a clock in `timeZone` shows at an instant. */
export function momentAt(instant: Date, timeZone: string): Moment {
  const local = instant.getTime() + zoneOffset(timeZone, instant.getTime()) * 60_000
  return new Date(local).toISOString().slice(0, 16)
}

/** The day that a calendar in `timeZone` shows at an instant. */
export function dayAt(instant: Date, timeZone: string): string {
  return dayOf(momentAt(instant, timeZone))
}

/** A wall time of one zone as the clock of another shows it. */
export function inZone(moment: Moment, from: string, to: string): Moment {
  return momentAt(instantOf(moment, from).instant, to)
}

/** Elapsed minutes between two wall times, each in its own time zone. */
export function minutesBetween(start: Moment, startZone: string, end: Moment, endZone: string): number {
  return (instantOf(end, endZone).instant.getTime() - instantOf(start, startZone).instant.getTime()) / 60_000
}

/** Minutes that a clock in `to` is ahead of one in `from` at this wall time of `from`. */
export function minutesAhead(moment: Moment, from: string, to: string): number {
  const { instant } = instantOf(moment, from)
  return zoneOffset(to, instant.getTime()) - zoneOffset(from, instant.getTime())
}

export function isMoment(text: string): text is Moment {
  if (!form.test(text)) return false
  const date = new Date(`${text}Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 16) === text
}

export function dayOf(moment: Moment): string {
  return moment.slice(0, 10)
}

export function timeOf(moment: Moment): string {
  return moment.slice(11, 16)
}

/** Adds minutes in wall time, ignoring clock changes: 10:00 and 60 is 11:00. */
export function addMinutes(moment: Moment, minutes: number): Moment {
  return plusMinutes(new Date(`${moment}Z`), minutes)
    .toISOString()
    .slice(0, 16)
}

/** Adds elapsed minutes: the wall time in the zone after that many minutes have passed. */
export function afterMinutes(moment: Moment, timeZone: string, minutes: number): Moment {
  return momentAt(new Date(instantOf(moment, timeZone).instant.getTime() + minutes * 60_000), timeZone)
}

/**
 * The first moment with this wall time that comes after `start`, each in its zone. A flight that lands earlier by the
 * clock than it left arrives on the same date, or on the date before.
 * @param time `HH:mm`
 */
export function firstAfter(start: Moment, startZone: string, time: string, zone: string): Moment {
  const day = Date.parse(`${dayOf(start)}T00:00Z`)
  const days = [-1, 0, 1, 2].map((n) => new Date(day + n * 86_400_000).toISOString().slice(0, 10))
  const moments = days.map((one) => `${one}T${time}`)
  return moments.find((end) => minutesBetween(start, startZone, end, zone) > 0) ?? `${dayOf(start)}T${time}`
}

/** True for a name of the IANA time zone database known to this machine. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** The name under which this machine lists a time zone: Asia/Calcutta, say, for Asia/Kolkata. */
export function canonicalZone(name: string): string {
  if (!isTimeZone(name)) return name
  const format = new Intl.DateTimeFormat('en', { timeZone: name })
  return format.resolvedOptions().timeZone
}
