import { asc } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import { db } from '../../../db/client'
import { isOneOf, preparedAlone } from '../../../db/prepared'
import { people } from '../../../db/schema'
import { type CalendarEntry, calendarOf, type ReleasedTrip } from '../../domain/calendar/calendar'
import { byTime } from '../../domain/itinerary/itinerary'
import { calendarWordsIn } from '../../messages/calendar-words'
import { messagesOf } from '../../messages/messages'
import type { CalendarAccess } from './calendar-access'
import { calendarFile } from '../../domain/calendar/calendar-file'
import { travellerView } from '../../domain/releases/traveller-view'
import { tripName } from '../releases/release-mail'
import { allReleases, newestRelease } from '../releases/release-record'
import { config } from '../platform/config'
import { phoneLink } from '../releases/releases'

/** A calendar file, and the ids of the people named in it, who may be erased later. */
export type CalendarText = { text: string; named: readonly string[] }

/** Reads the calendar of its owner, from all releases so far. */
export async function readCalendar({
  of,
  trips,
  personId,
  locale,
  alarmMinutes,
}: CalendarAccess): Promise<CalendarText> {
  const all: (CalendarEntry & { link: string })[] = []
  for (const { tripId } of trips) {
    const releases: ReleasedTrip[] = (await allReleases(tripId)).map(({ at, whole }) => ({
      at,
      whole: travellerView(whole, personId),
    }))
    all.push(...calendarOf(releases, personId).map((entry) => ({ ...entry, link: phoneLink(tripId) })))
  }
  const entries = trips.length > 1 ? all.sort((a, b) => byTime(a.item, b.item)) : all
  const text = calendarFile({
    name: await nameOf({ of, trips, personId, locale }),
    entries,
    words: calendarWordsIn(locale),
    link: config().publicUrl,
    alarmMinutes,
  })
  const named = entries.flatMap(({ item }) =>
    item.hosts.flatMap((host) => (host.name && host.personId !== null ? [host.personId] : [])),
  )
  return { text, named: [...new Set(named)].sort() }
}

/** The name of a calendar. */
export function calendarName(access: CalendarAccess): Promise<string> {
  return nameOf(access)
}

const known = preparedAlone((at) =>
  at.select({ id: people.id }).from(people).where(isOneOf(people.id, 'ids')).orderBy(asc(people.id)),
)

/** Which of these people still exist. */
export async function stillKnown(ids: readonly string[]): Promise<string[]> {
  return ids.length === 0 ? [] : (await known(db(), { ids: JSON.stringify(ids) })).map(({ id }) => id)
}

// Before the first release, the trip's name is a draft that members must not see.
async function nameOf({
  of,
  trips,
  personId,
  locale,
}: Pick<CalendarAccess, 'of' | 'trips' | 'personId' | 'locale'>): Promise<string> {
  const t = createTranslator({ locale, messages: messagesOf(locale) })
  const [only] = trips
  if (of === 'all trips' || !only) return t('calendar.allTrips')
  const newest = await newestRelease(only.tripId)
  return newest ? tripName(travellerView(newest.whole, personId), locale) : t('trip.notReleased')
}
