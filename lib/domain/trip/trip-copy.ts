import { addDays, type Day, daysBetween, isFullDay } from '../time/day'
import { emptyRecord } from './edit'
import type { Item, TripRecord } from './trip-record'

/** A trip moved by a number of days, everything on it along. Days that are not known to the day stay as they are. */
export function shiftTrip(record: TripRecord, days: number): TripRecord {
  const day = (d: Day | null) => (isFullDay(d) ? addDays(d, days) : d)
  return {
    ...record,
    trip: { ...record.trip, start: day(record.trip.start), end: day(record.trip.end) },
    visit: record.visit.map((visit) => ({ ...visit, day: day(visit.day), lastDay: day(visit.lastDay) })),
    item: record.item.map((item) => ({
      ...item,
      start: moved(item.start, days),
      end: item.end && moved(item.end, days),
    })),
    nextStep: record.nextStep.map((step) => ({ ...step, due: day(step.due) })),
  }
}

/**
 * A new trip like an earlier one, starting on `start`: its delegation, its stops, its programme and its emergency sheet,
 * every item provisional again. What was said, agreed, promised, booked or noted on the earlier one stays there, and so do
 * hosts, whose titles were those of that day. An item that was cancelled is not tried again, and what never found a
 * time then waits for one again.
 */
export function copyTrip(record: TripRecord, start: Day, newId: () => string): TripRecord {
  const from = firstDay(record)
  const { trip, visit, member, item, unscheduled, emergency } = from
    ? shiftTrip(record, daysBetween(from, start))
    : record
  const visitIds = new Map(visit.map(({ id }) => [id, newId()]))
  const { language, title, direction, homeId, guestId, kind, purposes, size } = trip
  const end = isFullDay(trip.end) && trip.end >= start ? trip.end : null
  return {
    ...emptyRecord({
      language,
      title,
      direction,
      homeId,
      guestId,
      kind,
      purposes,
      size,
      start,
      end,
      occasion: null,
      context: [],
      activities: [],
      outcomes: [],
    }),
    member: member.map((line) => ({ ...line, id: newId(), revision: 1 })),
    visit: visit.map(({ id, institutionId, city, day, lastDay }) => ({
      id: visitIds.get(id)!,
      revision: 1,
      institutionId,
      city,
      day: isFullDay(day) ? day : null,
      lastDay: isFullDay(lastDay) ? lastDay : null,
      activities: [],
      outcomes: [],
      history: [],
      background: [],
    })),
    item: item
      .filter(({ status }) => status !== 'cancelled')
      .map((line): Item => ({
        ...line,
        id: newId(),
        revision: 1,
        status: 'provisional',
        visitId: line.visitId && (visitIds.get(line.visitId) ?? null),
        reference: null,
        notes: null,
        staffNotes: null,
      })),
    unscheduled: unscheduled.map((line) => ({
      ...line,
      id: newId(),
      revision: 1,
      visitId: line.visitId && (visitIds.get(line.visitId) ?? null),
      reference: null,
      notes: null,
      staffNotes: null,
    })),
    emergency: emergency.map((line) => ({ ...line, id: newId(), revision: 1 })),
  }
}

/** The day an earlier trip began, as far as its record tells: what a copy is moved from. */
export function firstDay({ trip, visit, item }: TripRecord): Day | null {
  if (isFullDay(trip.start)) return trip.start
  return (
    [...visit.map(({ day }) => day), ...item.map(({ start }) => start.slice(0, 10))].filter(isFullDay).sort()[0] ?? null
  )
}

function moved(moment: string, days: number): string {
  return addDays(moment.slice(0, 10), days) + moment.slice(10)
}
