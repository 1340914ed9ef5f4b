import type { Day } from '../time/day'
import { fullName, type PersonName } from '../text/person-name'
import type { BlockKind } from '../report/report-draft'
import { type Inline, plainWords, readMarkdown, type RichText } from '../report/rich-text'
import { type Words, wordsIn } from '../text/text'
import { delegationSize, ofVisit, type WholeTrip } from '../trip/trip-record'
import { type Institution } from '../directory/entry'

// A published article: the text and a sidebar with facts about the visit, both frozen on publication. Later changes of
// the record do not change it.

/** A block as it was published, in Markdown. */
export type FrozenBlock = { readonly kind: BlockKind; readonly text: string }

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

export type HostGroup = { readonly institution: Words; readonly city: Words | null; readonly people: readonly Titled[] }

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
}

/** The sidebar for a reader of `language`. No private data: no contacts, no places, no members except leaders. */
export function sidebarOf(
  { record, directory }: WholeTrip,
  language: string,
  published: Day,
  corrections: readonly Correction[],
): Sidebar {
  const { trip } = record
  const named = (personId: string | null, title: Parameters<typeof wordsIn>[0]): Titled[] => {
    const person = personId === null ? undefined : directory.people[personId]
    const words = wordsIn(title, language)
    if (person) return [titled(person.name, words, language)]
    return words ? [words] : []
  }
  const size = delegationSize(record)
  const guest = trip.direction === 'incoming' && trip.guestId ? directory.institutions[trip.guestId] : undefined
  return {
    published,
    corrections,
    start: trip.start,
    end: trip.end,
    guest: guest ? wordsIn(guest.name, language) : null,
    leaders: record.member
      .filter(({ role }) => role === 'leader' || role === 'co-leader')
      .flatMap((m) => named(m.personId, m.title)),
    size: size > 0 ? size : null,
    // One entry per institution, however many days the delegation spent there.
    hosts: [...new Set(record.visit.map(({ institutionId }) => institutionId))].flatMap((id) => {
      const institution = directory.institutions[id]
      if (!institution) return []
      const visits = record.visit.filter(({ institutionId }) => institutionId === id)
      const people = visits
        .flatMap((visit) => ofVisit(record.host, visit.id))
        .flatMap((host) => named(host.personId, host.title))
      const city = wordsIn(visits.find((visit) => visit.city)?.city ?? institution.city, language)
      return [
        {
          institution: shortNameOf(institution, language),
          city,
          people: people.filter((one, i) => people.findIndex((p) => p.text === one.text) === i),
        },
      ]
    }),
  }
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

/** The parts of an article below its headline, in order. */
export type ArticlePart = { readonly kind: Exclude<BlockKind, 'headline'>; readonly text: RichText }

/** The text of an article: the headline, the parts below it, and the beginning of the first paragraph. */
export function wordsOfArticle(body: readonly FrozenBlock[]) {
  const parts = body.flatMap(({ kind, text }): ArticlePart[] =>
    kind === 'headline' || text === '' ? [] : [{ kind, text: readMarkdown(text) }],
  )
  const paragraphs = parts.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)
  return { headline: headlineOf(body), parts, paragraphs, summary: summaryOf(plainWords(paragraphs[0] ?? [])) }
}

/** The beginning of an article for lists, without parsing all of it; never a heading. */
export function summaryOfArticle(body: readonly FrozenBlock[]): string {
  const first = body.find(({ kind, text }) => kind === 'paragraph' && text !== '')
  return summaryOf(plainWords(readMarkdown(first?.text ?? '')))
}

function headlineOf(body: readonly FrozenBlock[]): readonly Inline[] {
  return body
    .filter(({ kind, text }) => kind === 'headline' && text !== '')
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
