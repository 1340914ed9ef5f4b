import { asc } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import { db } from '../../../db/client'
import { isOneOf, preparedAlone } from '../../../db/prepared'
import { people } from '../../../db/schema'
import { calendarOf, type HandedOut } from '../../domain/calendar/calendar'
import type { CalendarSayings } from '../../domain/calendar/calendar-words'
import type { Locale } from '../../domain/text/locales'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { messagesOf } from '../../messages/messages'
import type { CalendarAccess } from './calendar-access'
import { calendarFile } from './calendar-file'
import { forTravellers } from '../releases/traveller-view'
import { Refused } from '../access/refused'
import { tripName } from '../releases/release-mail'
import { allReleases, newestRelease } from '../releases/release-record'
import { itineraryLink } from '../releases/releases'
import { loadTrip } from '../trip/trip-record'

/** A calendar as a file, and who is named in it, person ids: whoever is erased has to go from it. */
export type CalendarText = { text: string; named: readonly string[] }

/** The items of a calendar's owner as they were handed out up to now. @throws Refused where the trip is gone meanwhile */
export async function readCalendar({ tripId, personId, locale }: CalendarAccess): Promise<CalendarText> {
  const releases: HandedOut[] = (await allReleases(tripId)).map(({ at, whole }) => ({
    at,
    whole: forTravellers(whole),
  }))
  const newest = await newestOf(tripId, releases.at(-1)?.whole)
  const entries = calendarOf(releases, personId)
  const text = calendarFile({
    name: tripName(newest, locale),
    entries,
    sayings: sayingsOf(locale),
    link: itineraryLink(tripId),
  })
  const named = entries.flatMap(({ told }) =>
    told.hosts.flatMap((host) => (host.name && host.personId !== null ? [host.personId] : [])),
  )
  return { text, named: [...new Set(named)].sort() }
}

/** How a calendar is called. @throws Refused where the trip is gone meanwhile */
export async function calendarName({ tripId, locale }: CalendarAccess): Promise<string> {
  return tripName(await newestOf(tripId, (await newestRelease(tripId))?.whole), locale)
}

const known = preparedAlone((at) =>
  at.select({ id: people.id }).from(people).where(isOneOf(people.id, 'ids')).orderBy(asc(people.id)),
)

/** Those of these people whom nobody has erased. */
export async function stillKnown(ids: readonly string[]): Promise<string[]> {
  return ids.length === 0 ? [] : (await known(db(), { ids: JSON.stringify(ids) })).map(({ id }) => id)
}

// Before the first release there is the draft's name, which its readers see at the head of the trip as well.
async function newestOf(tripId: string, handedOut: WholeTrip | undefined): Promise<WholeTrip> {
  const whole = handedOut ?? (await loadTrip(tripId))
  if (!whole) throw new Refused('not found')
  return whole
}

function sayingsOf(locale: Locale): CalendarSayings {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'calendar.entry' })
  return {
    locale,
    cancelled: (title) => t('cancelled', { title }),
    provisional: t('provisional'),
    line: (what, words) => t(what, { words }),
  }
}
