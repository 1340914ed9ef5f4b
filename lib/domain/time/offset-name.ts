import { zoneOffset } from './zone-offset'

/** The offset of a zone from UTC at an instant: "UTC+9", "UTC−3:30". */
export function offsetName(zone: string, at: Date): string {
  const minutes = zoneOffset(zone, at.getTime())
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
