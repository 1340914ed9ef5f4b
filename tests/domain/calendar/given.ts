import { calendarOf, type ReleasedTrip } from '@/lib/domain/calendar/calendar'
import type { CalendarWords } from '@/lib/domain/calendar/calendar-words'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { calendarFile } from '@/lib/domain/calendar/calendar-file'
import { recordOf } from '../trip/make'

export const words: CalendarWords = {
  locale: 'en',
  dayPart: (part) => part,
  cancelled: (title) => `Cancelled: ${title}`,
  forOthers: (title) => `No longer yours: ${title}`,
  provisional: 'Provisional',
  noEnd: 'No end set',
  line: (what, words) => `${what}: ${words}`,
}

/** The release of a day in October 2026. */
export function releaseOf(
  record: TripRecord,
  day = 1,
  directory: Directory = { people: {}, institutions: {} },
): ReleasedTrip {
  return { at: new Date(Date.UTC(2026, 9, day)), whole: { id: 'trip', version: day, record, directory } }
}

/** The calendar of everyone’s items. */
export function fileOf(items: readonly (Partial<Item> & { id: string })[], name = 'A visit'): string {
  return calendarFile({
    name,
    entries: calendarOf([releaseOf(recordOf({ item: items }))], null),
    words,
    link: 'https://visits.example.edu/trips/trip/itinerary',
  })
}
