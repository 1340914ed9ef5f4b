import { addDays } from '../time/day'
import { dayOf, momentAt, timeOf } from '../time/wall-time'
import type { Zones } from './item-zones'
import type { RowReading } from './programme-reading'

// Calendars write instants in UTC, often without the zone that they mean. Their items follow the journey.

/** True for an instant in UTC, which says nothing about where it is. */
export function isUtc({ writtenZones, start, day }: RowReading): boolean {
  return writtenZones?.timeZone === 'UTC' && start !== null && day !== null
}

/** The same instant in the local time of a journey. */
export function inLocalTime(reading: RowReading, { timeZone, endTimeZone }: Zones): RowReading {
  const { writtenZones: _, day, start, end, endDay, ...rest } = reading
  if (!isUtc(reading) || day === null || start === null) return reading
  const from = momentAt(new Date(`${day}T${start}Z`), timeZone)
  const lastDay = endDay ?? (end !== null && end < start ? addDays(day, 1) : day)
  const to = end === null ? null : momentAt(new Date(`${lastDay}T${end}Z`), endTimeZone ?? timeZone)
  return {
    ...rest,
    day: dayOf(from),
    start: timeOf(from),
    end: to && timeOf(to),
    endDay: to && dayOf(to) !== dayOf(from) ? dayOf(to) : null,
  }
}
