import type { Day } from '../time/day'
import { fullName, type PersonName } from '../text/person-name'
import type { BlockKind } from '../report/report-draft'
import { type Inline, plainWords, readMarkdown, type RichText } from '../report/rich-text'
import { plain, type Texts, type Words, wordsIn } from '../text/text'
import {
  delegationSize,
  type Host,
  type Item,
  ofVisit,
  type TripRecord,
  type Visit,
  type WholeTrip,
} from '../trip/trip-record'
import type { ItemKind, QuoteForm } from '../trip/vocabulary'
import { coordinatesOf } from '../fields/coordinates'
import type { Institution } from '../directory/entry'
import type { InstitutionKind } from '../directory/fields/institution'
import { institutionKey } from './institution-key'

// A published article: the text and a sidebar with facts about the visit, both frozen on publication. Later changes of
// the record do not change it.

/** The parts of a published text. The standfirst is the sentence below the headline. */
export type TextKind = BlockKind

/**
 * A block as it was published, in Markdown. `quote`: the paragraph is nothing but what somebody said, in their own
 * words or as reported, and may be drawn out.
 */
export type FrozenBlock = { readonly kind: TextKind; readonly text: string; readonly quote?: QuoteForm }

/** A photo as published. Caption and `alt` are in the article's language if available. */
export type FrozenPhoto = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly caption: Words | null
  readonly credit: string | null
  readonly alt: Words | null
}

/** A name with the title that goes before or after it, as printed. */
export type Titled = Words

/** Where the delegation met an institution, in degrees. */
export type Point = { readonly latitude: number; readonly longitude: number }

/** An institution in the sidebar. Revisions of earlier versions of this program have only the first three. */
export type HostGroup = {
  /** A short name, see `shortNameOf`. */
  readonly institution: Words
  readonly city: Words | null
  readonly people: readonly Titled[]
  readonly details?: InstitutionDetails
}

/** What the newsroom filters by, and what search engines and the map are given. */
export type InstitutionDetails = {
  /** The same in the articles of all languages and trips. */
  readonly key: string
  readonly name: Words
  /** The name in other languages. */
  readonly otherNames: readonly Words[]
  readonly kind: InstitutionKind | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly day: Day | null
  readonly point: Point | null
}

/** A person who is named in the article. `institution`: the key of a host's institution; `null` for our own people. */
export type Mention = { readonly name: string; readonly title: string | null; readonly institution: string | null }

export type Correction = { readonly on: Day; readonly note: string }

/** The sidebar of an article. Facts that were not entered are absent. */
export type Sidebar = {
  /** The day of first publication, in the home zone. */
  readonly published: Day
  /** The corrections since then, the earliest first. */
  readonly corrections: readonly Correction[]
  readonly start: Day | null
  readonly end: Day | null
  /** For incoming trips: the visiting institution. */
  readonly guest: Words | null
  readonly leaders: readonly Titled[]
  readonly size: number | null
  readonly hosts: readonly HostGroup[]
  readonly mentions?: readonly Mention[]
  /** For incoming trips: our city, and the details of the visiting institution. Outgoing trips have none. */
  readonly received?: { readonly city: Words | null; readonly guest: InstitutionDetails | null }
}

/** The sidebar for a reader of `language`. No private data: no contacts, no hotels, no members except leaders. */
export function sidebarOf(
  { record, directory }: WholeTrip,
  language: string,
  published: Day,
  corrections: readonly Correction[],
): Sidebar {
  const { trip } = record
  const named = (personId: string | null, title: Texts | null): Titled[] => {
    const person = personId === null ? undefined : directory.people[personId]
    const words = wordsIn(title, language)
    if (person) return [titled(person.name, words, language)]
    return words ? [words] : []
  }
  const size = delegationSize(record)
  const isIncoming = trip.direction === 'incoming'
  const guest = isIncoming && trip.guestId ? directory.institutions[trip.guestId] : undefined
  const home = directory.institutions[trip.homeId]
  const led = record.member.filter(({ role }) => role === 'leader' || role === 'co-leader')
  const hosts = visitedInstitutions(record).flatMap(({ id, visits }): (HostGroup & { hosts: readonly Host[] })[] => {
    const institution = directory.institutions[id]
    if (!institution) return []
    const received = visits.flatMap((visit) => ofVisit(record.host, visit.id))
    const people = received.flatMap((host) => named(host.personId, host.title))
    return [
      {
        institution: shortNameOf(institution, language),
        city: wordsIn(visits.find((visit) => visit.city)?.city ?? institution.city, language),
        people: people.filter((one, i) => people.findIndex((p) => p.text === one.text) === i),
        details: {
          ...detailsOf(institution, language),
          day: visits[0]?.day ?? null,
          point: pointOf(record.item, visits, institution),
        },
        hosts: received,
      },
    ]
  })
  const mention = (of: { personId: string | null; title: Texts | null }, institution: string | null): Mention[] => {
    const person = of.personId === null ? undefined : directory.people[of.personId]
    if (!person) return []
    return [{ name: fullName(person.name, language).text, title: plain(of.title, language) || null, institution }]
  }
  return {
    published,
    corrections,
    start: trip.start,
    end: trip.end,
    guest: guest ? wordsIn(guest.name, language) : null,
    leaders: led.flatMap((m) => named(m.personId, m.title)),
    size: size > 0 ? size : null,
    hosts: hosts.map(({ hosts: _, ...group }) => group),
    mentions: [
      ...led.flatMap((member) => mention(member, null)),
      ...hosts.flatMap((group) => group.hosts.flatMap((host) => mention(host, group.details?.key ?? null))),
    ].filter((one, i, all) => all.findIndex((other) => other.name === one.name) === i),
    ...(isIncoming && {
      received: {
        city: wordsIn(home?.city, language),
        guest: guest ? { ...detailsOf(guest, language), day: null, point: null } : null,
      },
    }),
  }
}

type VisitedInstitution = { readonly id: string; readonly visits: readonly Visit[] }

// One entry per institution, however many days the delegation spent there.
function visitedInstitutions({ visit }: TripRecord): VisitedInstitution[] {
  return [...new Set(visit.map(({ institutionId }) => institutionId))].map((id) => ({
    id,
    visits: visit.filter(({ institutionId }) => institutionId === id),
  }))
}

function detailsOf(
  { id, name, acronym, kind, country }: Institution,
  language: string,
): Omit<InstitutionDetails, 'day' | 'point'> {
  const words = wordsIn(name, language) ?? { text: acronym ?? '', lang: language }
  const otherNames = Object.entries(name)
    .filter(([lang, text]) => lang !== words.lang && text !== words.text)
    .map(([lang, text]) => ({ text, lang }))
  return { key: institutionKey({ id, name, acronym }), name: words, otherNames, kind, country }
}

const meetingKinds: ReadonlySet<ItemKind> = new Set(['meeting', 'courtesy call', 'signing', 'tour', 'event'])

// Of a meeting, never of a hotel, a meal or a transfer; otherwise of the institution. To about a hundred metres, which
// suffices for the map.
function pointOf(items: readonly Item[], visits: readonly Visit[], institution: Institution): Point | null {
  const of = new Set(visits.map(({ id }) => id))
  const item = items.find(
    ({ visitId, kind, status, latitude, longitude }) =>
      visitId !== null &&
      of.has(visitId) &&
      meetingKinds.has(kind) &&
      status !== 'cancelled' &&
      latitude !== null &&
      longitude !== null,
  )
  const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000
  const point = coordinatesOf(item ?? institution)
  return point && { latitude: rounded(point.latitude), longitude: rounded(point.longitude) }
}

/**
 * A name with its title: "Vice President Hansung Kim"; long titles and titles with a comma or an "of" follow the name,
 * "Wei Hong, Dean of Science". Chinese, Japanese and Korean put the title after the name; an article in Chinese puts it
 * before a name in Latin letters, 副校長 Hansung Kim.
 */
export function titled(name: PersonName, title: Words | null, language: string): Titled {
  const { text: full, lang } = fullName(name, language)
  const text = name.honorific && !full.startsWith(name.honorific) && isLatin(full) ? `${name.honorific} ${full}` : full
  if (!title) return { text, lang }
  if (!isLatin(full)) return { text: isLatin(title.text) ? `${full}, ${title.text}` : `${full} ${title.text}`, lang }
  const isShort =
    /^\p{Lu}/u.test(title.text) &&
    title.text.split(/\s+/).length <= 5 &&
    !/[,(/;]|\s(?:of|for|and|at|in)\s/.test(title.text)
  if (!isLatin(title.text) && language.startsWith('zh')) return { text: `${title.text} ${full}`, lang }
  if (!isShort || !isLatin(title.text)) return { text: `${text}, ${title.text}`, lang }
  return { text: `${title.text} ${full}`, lang }
}

/** "Hanyang" for Hanyang University, else the acronym, else the whole name: short enough for the sidebar. */
export function shortNameOf(institution: Pick<Institution, 'name' | 'acronym'>, language: string): Words {
  const words = wordsIn(institution.name, language) ?? { text: institution.acronym ?? '', lang: language }
  const alone = /^([\p{L}\p{M}’'-]{4,}) University$/u.exec(words.text)?.[1]
  if (alone && !/^(?:National|Central|Federal|International|State|Technical|Medical|Open)$/.test(alone))
    return { text: alone, lang: words.lang }
  if (words.text.length > 24 && institution.acronym) return { text: institution.acronym, lang: words.lang }
  return words
}

/** The parts of an article below its headline and standfirst, in order. */
export type ArticlePart = {
  readonly kind: Exclude<TextKind, 'headline' | 'standfirst'>
  readonly text: RichText
  readonly quote?: QuoteForm
}

/** The text of an article. `summary`: the standfirst, else the beginning of the first paragraph. */
export function wordsOfArticle(body: readonly FrozenBlock[]) {
  const parts = body.flatMap(({ kind, text, quote }): ArticlePart[] =>
    kind === 'headline' || kind === 'standfirst' || text === ''
      ? []
      : [{ kind, text: readMarkdown(text), ...(quote && { quote }) }],
  )
  const paragraphs = parts.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)
  const standfirst = lineOf(body, 'standfirst')
  const summary = plainWords([standfirst]) || summaryOf(plainWords(paragraphs[0] ?? []))
  return { headline: lineOf(body, 'headline'), standfirst, parts, paragraphs, summary }
}

/** The standfirst, or the beginning of an article, without parsing all of it; never a heading. */
export function summaryOfArticle(body: readonly FrozenBlock[]): string {
  const first = body.find(({ kind, text }) => kind === 'paragraph' && text !== '')
  return plainWords([lineOf(body, 'standfirst')]) || summaryOf(plainWords(readMarkdown(first?.text ?? '')))
}

function lineOf(body: readonly FrozenBlock[], wanted: 'headline' | 'standfirst'): readonly Inline[] {
  return body
    .filter(({ kind, text }) => kind === wanted && text !== '')
    .flatMap(({ text }) => readMarkdown(text).flat())
}

// In Latin letters; an ideograph counts as two.
const summaryLength = 200

function summaryOf(text: string): string {
  let room = summaryLength
  const end = Array.from(text).findIndex((letter) => (room -= wideLetter.test(letter) ? 2 : 1) < 0)
  if (end < 0) return text
  const cut = Array.from(text).slice(0, end).join('')
  // Cut between words; ideographs can be cut anywhere.
  const whole = /\s/.test(cut) && !endsWide(cut) ? cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.length / 2)) : cut
  const tidy = whole.replace(/[\s,;:.，、；：。]+$/, '')
  return endsWide(tidy) ? `${tidy}…` : `${tidy} …`
}

function endsWide(text: string): boolean {
  return wideLetter.test(Array.from(text.slice(-2)).at(-1) ?? '')
}

const wideLetter = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}
