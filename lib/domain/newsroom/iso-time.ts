import { zoneOffset } from '../time/zone-offset'

/** An instant, in milliseconds since 1970, by the clock of a zone with its offset: `2023-11-09T01:00:00+08:00`. */
export function isoTime(instant: number, timeZone: string): string {
  const offset = zoneOffset(timeZone, instant)
  const minutes = Number.isNaN(offset) ? 0 : offset
  const local = new Date(instant + minutes * 60_000).toISOString().slice(0, 19)
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${local}${minutes < 0 ? '-' : '+'}${twoDigits(hour)}:${twoDigits(minute)}`
}
