import { routeMaps } from '../domain/itinerary/route-map'
import { routeWords, travelRoute } from '../domain/itinerary/travel-route'
import type { LastTimes } from '../domain/visits/previous-visit'
import { cleanInput } from '../domain/text/clean-text'
import type { CountryCard } from '../domain/directory/country-card'
import { cityNamesIn } from '../domain/text/known-cities'
import type { Locale } from '../domain/text/locales'
import { wordsIn, type Texts, type Words } from '../domain/text/text'
import { formatDays } from '../domain/time/time-format'
import { tripSummary, leaderOf, listOf, otherTitle, titleOf } from '../domain/trip/trip-summary'
import type { WholeTrip } from '../domain/trip/trip-record'
import { pooledTopics, visitDetails } from '../domain/visits/visits'
import { briefings } from './briefing'
import { printedCountryCards } from './country-cards'
import { otherPlaces } from './driver-cards'
import { emergencySheet } from './emergency'
import { type Both, type Handbook, type HandbookLabels, labelNames, type PrintedPerson } from './handbook'
import { printedDays } from './programme'
import { bothAnyhow, languageOfTrip, listed, printedPerson, type Setting, wordsOf } from './setting'
import { isEnglish } from '../domain/text/language-name'
import { punctuation } from '../domain/text/punctuation'

export type HandbookInput = Omit<Setting, 'homeCountry' | 'cities'> & {
  homeName: Texts | null
  lastTimes: LastTimes
  countryCards: readonly CountryCard[]
  /** The version printed: the draft, or a release (`null` before the first), with its day in words. */
  version: { draft: true; day: string } | { draft: false; number: number; day: string } | null
}

/** The handbook of a trip in the reader's language, without staff notes; phone numbers only as far as given. */
export function makeHandbook(given: HandbookInput): Handbook {
  const { whole, locale, translate, version } = given
  const { record, directory } = whole
  const { trip } = record
  const setting: Setting = {
    ...given,
    homeCountry: directory.institutions[trip.homeId]?.country ?? null,
    cities: { record, directory, homeZone: given.homeZone, locale, names: cityNamesIn(locale) },
  }
  const title = printedTitle(whole, locale, translate)
  const visits = briefings(setting, given.lastTimes)
  // Texts that were stored before texts were cleaned may have characters that break the documents.
  return cleanInput({
    language: locale,
    localLanguage: languageOfTrip(setting),
    title,
    titleText: title.words?.text ?? '',
    dates: formatDays(trip.start, trip.end, locale),
    delegation: printedDelegation(whole, locale, translate),
    homeName: wordsIn(given.homeName, locale),
    otherHomeName: otherTitle(given.homeName, wordsIn(given.homeName, locale)?.lang ?? locale),
    visitedNames: visitDetails(record, directory).flatMap(({ institution }) =>
      institution ? [bothAnyhow(institution.name, institution.country, setting)] : [],
    ),
    route: printedRoute(whole, locale),
    version:
      version === null
        ? translate('doc.notReleased')
        : version.draft
          ? translate('doc.draftOf', { day: version.day })
          : translate('doc.released', { number: version.number, day: version.day }),
    draft: version?.draft ? translate('doc.draft') : null,
    purposes: listed(trip.purposes, setting),
    topics: pooledTopics(record).map(({ subject, talkingPoints }) => ({
      subject: wordsOf(subject, setting),
      points: wordsIn(talkingPoints, locale),
    })),
    days: printedDays(setting),
    members: record.member.map((member) =>
      printedPerson(
        { ...member, role: member.role === 'member' ? null : translate(`role.${member.role}`) },
        memberCountry(whole),
        setting,
      ),
    ),
    institutions: institutionsOf(setting),
    visits,
    places: otherPlaces(
      setting,
      visits.flatMap(({ addresses }) => addresses),
    ),
    emergency: [...emergencySheet(setting), ...printedCountryCards(given.countryCards, setting)],
    labels: Object.fromEntries(labelNames.map((name) => [name, translate(`label.${name}`, holes)])) as HandbookLabels,
  })
}

/** The map on the cover, in points. */
const mapSize = { width: 225, height: 150 }
const mapFontSize = 8.5

function printedRoute(whole: WholeTrip, locale: Locale): Handbook['route'] {
  const route = travelRoute(whole, locale)
  const maps = routeMaps(route, mapSize, mapFontSize)
  return maps.length === 0 ? null : { maps, words: routeWords(route) }
}

/** The side of the delegation: the guests for an incoming trip. */
function memberCountry({ record: { trip }, directory: { institutions } }: WholeTrip): string | null {
  return institutions[trip.direction === 'incoming' ? (trip.guestId ?? trip.homeId) : trip.homeId]?.country ?? null
}

function printedTitle({ record, directory }: WholeTrip, locale: Locale, translate: Translate): Both {
  const gist = tripSummary(record, directory)
  const found = titleOf(gist, locale)
  if (found.own) return { words: found.words, other: otherTitle(gist.title, found.words.lang) }
  const places =
    'to' in found
      ? found.to &&
        listOf(found.to, locale, (count) => translate('doc.others', { count }))
          .map(({ text }) => text)
          .join('')
      : null
  const text =
    'from' in found
      ? translate('doc.fromGuest', { guest: found.from.text })
      : places
        ? translate('doc.toPlaces', { places })
        : translate('doc.untitled')
  return { words: { text, lang: locale }, other: null }
}

type Translate = Setting['translate']

// Leaves placeholders that the layout fills in.
const holes = { page: '{page}', pages: '{pages}', number: '{number}' }

function printedDelegation({ record, directory }: WholeTrip, locale: Locale, translate: Translate): Words[] {
  const { size, leader } = tripSummary(record, directory)
  const count = size > 0 ? [{ text: translate('doc.members', { count: size }), lang: locale }] : []
  if (!leader) return count
  const parts = leaderOf(leader, locale)
  const language = parts[0]?.lang ?? locale
  const led = parts.map(({ text }) => text).join(isEnglish(language) ? ' ' : punctuation[locale].wordSpace)
  return [
    ...count,
    { text: translate('doc.led', { leader: led }), lang: language.startsWith('zh') ? language : locale },
  ]
}

// One entry per institution, and each host once, even if there are several visits.
function institutionsOf(setting: Setting): { name: Both; people: PrintedPerson[] }[] {
  const { record, directory } = setting.whole
  const found = new Map<string, { name: Both; people: PrintedPerson[]; seen: Set<string> }>()
  for (const { visit, institution, hosts } of visitDetails(record, directory)) {
    const country = institution?.country ?? null
    const entry = found.get(visit.institutionId) ?? {
      name: bothAnyhow(institution?.name, country, setting),
      people: [],
      seen: new Set<string>(),
    }
    for (const host of hosts) {
      if (host.personId !== null && entry.seen.has(host.personId)) continue
      if (host.personId !== null) entry.seen.add(host.personId)
      entry.people.push(printedPerson(host, country, setting))
    }
    found.set(visit.institutionId, entry)
  }
  return [...found.values()].map(({ name, people }) => ({ name, people }))
}
