import { asc } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import { db } from '../../../db/client'
import { isOneOf, preparedAlone } from '../../../db/prepared'
import { people } from '../../../db/schema'
import { calendarOf, type ReleasedTrip } from '../../domain/calendar/calendar'
import type { CalendarWords } from '../../domain/calendar/calendar-words'
import type { Locale } from '../../domain/text/locales'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { messagesOf } from '../../messages/messages'
import type { CalendarAccess } from './calendar-access'
import { calendarFile } from './calendar-file'
import { travellerView } from '../../domain/releases/traveller-view'
import { tripName } from '../releases/release-mail'
import { allReleases, newestRelease } from '../releases/release-record'
import { itineraryLink } from '../releases/releases'

/** A calendar file, and the ids of the people named in it, who may be erased later. */
export type CalendarText = { text: string; named: readonly string[] }

/** Reads the calendar of its owner, from all releases so far. */
export async function readCalendar({ tripId, personId, locale }: CalendarAccess): Promise<CalendarText> {
  const releases: ReleasedTrip[] = (await allReleases(tripId)).map(({ at, whole }) => ({
    at,
    whole: travellerView(whole, personId),
  }))
  const entries = calendarOf(releases, personId)
  const text = calendarFile({
    name: nameOf(releases.at(-1)?.whole, locale),
    entries,
    words: wordsOf(locale),
    link: itineraryLink(tripId),
  })
  const named = entries.flatMap(({ item }) =>
    item.hosts.flatMap((host) => (host.name && host.personId !== null ? [host.personId] : [])),
  )
  return { text, named: [...new Set(named)].sort() }
}

/** The name of a calendar. */
export async function calendarName({ tripId, personId, locale }: CalendarAccess): Promise<string> {
  const newest = await newestRelease(tripId)
  return nameOf(newest ? travellerView(newest.whole, personId) : undefined, locale)
}

const known = preparedAlone((at) =>
  at.select({ id: people.id }).from(people).where(isOneOf(people.id, 'ids')).orderBy(asc(people.id)),
)

/** Which of these people still exist. */
export async function stillKnown(ids: readonly string[]): Promise<string[]> {
  return ids.length === 0 ? [] : (await known(db(), { ids: JSON.stringify(ids) })).map(({ id }) => id)
}

// Before the first release, the trip's name is a draft that members must not see.
function nameOf(newest: WholeTrip | undefined, locale: Locale): string {
  if (newest) return tripName(newest, locale)
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'trip' })('notReleased')
}

function wordsOf(locale: Locale): CalendarWords {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'calendar.entry' })
  const vocabulary = createTranslator({ locale, messages: messagesOf(locale), namespace: 'vocabulary' })
  return {
    locale,
    dayPart: (part) => vocabulary(`dayPart.${part}`),
    cancelled: (title) => t('cancelled', { title }),
    forOthers: (title) => t('notYours', { title }),
    provisional: t('provisional'),
    line: (what, words) => t(what, { words }),
  }
}
