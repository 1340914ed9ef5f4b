import { cityIn } from '../text/city-name'
import { cityNamesIn } from '../text/known-cities'
import type { Locale } from '../text/locales'
import { type PersonName, shortName } from '../text/person-name'
import { type Texts, type Words, wordsIn } from '../text/text'
import { delegationSize, type TripRecord } from './trip-record'
import { type Directory } from '../directory/entry'
import type { Direction } from './vocabulary'
import { isEnglish } from '../text/language-name'

// The one-line summary of a trip, for the head of its pages and for lists.

/** A visit as lists need it. `city` is the visit's own, else its institution's. */
export type VisitSummary = { institutionId: string; name: Texts; city: Texts | null }
export type LeaderSummary = { title: Texts | null; name: PersonName }
export type TripSummary = {
  title: Texts | null
  direction: Direction
  homeId: string
  guest: Texts | null
  visits: readonly VisitSummary[]
  leader: LeaderSummary | null
  /** `false` before the first release, for users who see only releases; they see nothing else. */
  isReleased?: boolean
}

/** The title to show: the trip's own; else (`own` is false) its destinations or its guest, or `null` without any. */
export type TripTitle =
  | { own: true; words: Words }
  | { own: false; to: readonly Words[] }
  | { own: false; from: Words }
  | { own: false; to: null }

export function titleOf(trip: TripSummary, locale: Locale): TripTitle {
  const words = wordsIn(trip.title, locale)
  if (words) return { own: true, words }
  const guest = wordsIn(trip.guest, locale)
  if (trip.direction === 'incoming' && guest) return { own: false, from: guest }
  const cities = citiesOf(trip, locale)
  const places = cities.length > 0 ? cities : hostsOf(trip, locale)
  return { own: false, to: places.length > 0 && trip.direction === 'outgoing' ? places : null }
}

/** The title in another language, to show beside the first; one in another script is preferred. */
export function otherTitle(title: Texts | null, shown: string): Words | null {
  const others = Object.entries(title ?? {})
    .filter(([lang]) => lang !== shown)
    .map(([lang, text]) => ({ lang, text }))
  return others.find(({ text }) => isLatin(text) !== isLatin(title?.[shown] ?? '')) ?? others[0] ?? null
}

/** The cities a trip goes to, each once, in the order of travel, in the reader's language where it is known. */
export function citiesOf({ visits }: Pick<TripSummary, 'visits'>, locale: Locale): Words[] {
  return unique(visits.map(({ city }) => cityIn(city, locale, cityNamesIn(locale))))
}

/** The institutions visited, each once, in the order of travel, without our own. */
export function hostsOf({ visits, homeId }: Pick<TripSummary, 'visits' | 'homeId'>, locale: Locale): Words[] {
  return unique(visits.filter(({ institutionId }) => institutionId !== homeId).map(({ name }) => wordsIn(name, locale)))
}

/** The length up to which a title is shown before a name. */
const longestTitle = 48

/** The parts of "Vice President Ying", "印永翔副校長" or "Ying 副校長", in their order. A long title is left out. */
export function leaderOf(leader: LeaderSummary, locale: Locale): Words[] {
  const name = shortName(leader.name, locale)
  const title = wordsIn(leader.title, locale)
  if (!title || title.text.length > longestTitle || title.text.includes(',')) return [name]
  // Chinese, Japanese and Korean put the title after the name, also after one in Latin letters.
  return isEastAsian(title.lang) ? [name, title] : [title, name]
}

/** The parts of the form in which someone is addressed: "Vice President Kim"; with a Chinese title "Kim 副校長". */
export function addressOf(person: LeaderSummary, locale: Locale): Words[] {
  const name = shortName(person.name, locale)
  const title = wordsIn(person.title, locale)
  return title && isEastAsian(title.lang) ? [name, title] : leaderOf(person, locale)
}

/** The summary source of a whole trip. */
export function tripSummary(record: TripRecord, { institutions, people }: Directory): TripSummary & { size: number } {
  const { trip, visit, member } = record
  const leading = member.find(({ role }) => role === 'leader') ?? member.find(({ role }) => role === 'co-leader')
  const leader = leading?.personId ? people[leading.personId] : undefined
  return {
    title: trip.title,
    direction: trip.direction,
    homeId: trip.homeId,
    guest: (trip.guestId && institutions[trip.guestId]?.name) || null,
    visits: visit.flatMap(({ institutionId, city }) => {
      const institution = institutions[institutionId]
      return institution ? [{ institutionId, name: institution.name, city: city ?? institution.city }] : []
    }),
    leader: leading && leader ? { title: leading.title, name: leader.name } : null,
    size: delegationSize(record),
  }
}

/** A piece of a list of names: a name, or a separator (`lang` is `null`). */
export type Piece = { text: string; lang: string | null }

/**
 * Names as a list: "Hanyang, Sungkyunkwan and Chung-Ang University", a common "University" only once. If there are more
 * than `most`, all but the first few become `others(count)`.
 */
export function listOf(names: readonly Words[], locale: Locale, others: (count: number) => string, most = 4): Piece[] {
  const shown = names.length > most ? names.slice(0, most - 1) : names
  const common =
    shown.length > 1 &&
    shown.length === names.length &&
    shown.every(({ text, lang }) => isEnglish(lang ?? '') && /\S University$/.test(text))
  const parts: Piece[] = shown.map(({ text, lang }, i) => ({
    text: common && i < shown.length - 1 ? text.replace(/ University$/, '') : text,
    lang,
  }))
  if (shown.length < names.length) parts.push({ text: others(names.length - shown.length), lang: null })
  return joined[locale](parts)
}

// Chinese, Japanese and Korean lists need no word before the last name.
const joined: Readonly<Record<Locale, (parts: readonly Piece[]) => Piece[]>> = {
  en: (parts) => {
    let next = 0
    return conjunction
      .formatToParts(parts.map((_, i) => String(i)))
      .map(({ type, value }) =>
        type === 'element' ? (parts[next++] ?? { text: value, lang: null }) : { text: value, lang: null },
      )
  },
  'zh-Hant': (parts) => separated(parts, '、'),
  ko: (parts) => separated(parts, ', '),
  ja: (parts) => separated(parts, '、'),
}

function separated(parts: readonly Piece[], separator: string): Piece[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [{ text: separator, lang: null }, part]))
}

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })

function unique(words: (Words | null)[]): Words[] {
  const seen = new Set<string>()
  return words.filter((w): w is Words => w !== null && !seen.has(w.text) && seen.add(w.text).size > 0)
}

function isEastAsian(lang: string): boolean {
  return /^(zh|ja|ko)/.test(lang)
}

function isLatin(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)
}
