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
 * Parses a typed time: `9:30`, `09:30`, `0930`, `9.30`, `9`, `2 pm`, `14h`, `下午2點半`. `null` if it is not a time.
 * @param before the start of the range: after `下午2點`, the 4 in `4點` is in the afternoon
 * @returns `HH:mm`
 */
export function readTime(text: string, before = ''): string | null {
  const typed = text.trim().normalize('NFKC').toLowerCase()
  const match =
    /^(上午|早上|清晨|凌晨|中午|下午|晚上)?\s*(\d{1,2})(?:\s*[:.h點時]?\s*(\d{1,2}|半|整)?)?\s*分?\s*(?:([ap])\.?m\.?)?$/.exec(
      typed,
    )
  if (!match) return null
  const [, part = /[上下中]午|[早晚]上|凌晨|清晨/.exec(before)?.[0], hours, rest, half] = match
  let hour = Number(hours)
  if (rest?.length === 1 && !/[半整]/.test(rest) && !/[點時]/.test(typed)) return null
  const minute = rest === '半' ? 30 : rest === '整' ? 0 : Number(rest ?? '0')
  if ((half || part) && hour > 12 && half) return null
  if (half && hour < 1) return null
  if ((half === 'p' || part === '下午' || part === '晚上' || (part === '中午' && hour < 3)) && hour < 12) hour += 12
  if ((half === 'a' || part === '凌晨') && hour === 12) hour = 0
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
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
