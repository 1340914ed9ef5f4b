import { preflight, type Omission } from '../../handbook/preflight'
import type { Handbook } from '../../handbook/handbook'
import { makeHandbook } from '../../handbook/make-handbook'
import { toHandbookWord } from '../../handbook/word'
import { isFiltered, type ItemFilter, noFilter, passesFilter } from '../../domain/itinerary/item-filter'
import { fullName } from '../../domain/text/person-name'
import { plain } from '../../domain/text/text'
import { isLocale, type Locale } from '../../domain/text/locales'
import { countChanges } from '../../domain/releases/entity-diff'
import { delegationView } from '../../domain/releases/traveller-view'
import { formatDay } from '../../domain/time/time-format'
import { languageName } from '../../domain/text/language-name'
import { dayAt } from '../../domain/time/wall-time'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { TripAccess } from '../access/access'
import { readCardsOf } from '../directory/country-cards'
import { typesetHandbook } from './handbook-pdf'
import { handbookTranslator } from './handbook-words'
import { unprintable } from './press/fonts.mjs'
import { readLastTimes } from '../visits/previous-visit'
import { readOffice } from '../office/office'
import { safeFileName } from '../platform/attachment'
import { LoggableError } from '../platform/error-facts'
import { logError } from '../platform/log'
import { newestRelease } from '../releases/release-record'
import { readToPrint } from '../releases/read-trip'

/** The language and version of a handbook: the draft, for planners only, or the latest release. */
export type HandbookChoice = { language: Locale; version: 'draft' | 'released' }

type Access = TripAccess<'see trip'>

/**
 * The requested choice, limited to what the viewer may read: planners get the draft if they ask for it or if there is
 * no release, everyone else gets the latest release.
 */
export async function handbookChoice(
  { tripId, may }: Access,
  asked: { lang?: unknown; version?: unknown },
  reader: Locale,
): Promise<HandbookChoice & { released: number | null }> {
  const released = (await newestRelease(tripId))?.number ?? null
  const language = typeof asked.lang === 'string' && isLocale(asked.lang) ? asked.lang : reader
  return {
    language,
    released,
    version: may.has('edit trip') && (asked.version === 'draft' || released === null) ? 'draft' : 'released',
  }
}

/**
 * The handbook of a trip. Never with staff notes, and with no phone but those of hosts, coordinators and the emergency
 * sheet. @throws Refused
 */
export async function readHandbook(
  access: Access,
  { language, version }: HandbookChoice,
  now = new Date(),
  filter = noFilter,
): Promise<Handbook> {
  const [whole, { homeName, timeZone }, release] = [
    onlyItemsOf(await readToPrint(access, version, filter.person), filter),
    await readOffice(),
    await newestRelease(access.tripId),
  ]
  const day = (at: Date) => formatDay(dayAt(at, timeZone), language)
  const isDraft = version === 'draft' && access.may.has('edit trip')
  const { directory, record } = whole
  return makeHandbook({
    whole,
    phones: phonesIn(whole),
    locale: language,
    homeZone: timeZone,
    homeName: homeName ?? directory.institutions[record.trip.homeId]?.name ?? null,
    // The handbook that planners print of an incoming trip is for the guests.
    lastTimes:
      record.trip.direction === 'incoming' && access.may.has('edit trip') ? {} : await readLastTimes(access, whole),
    countryCards: await readCardsOf(access, whole),
    version: isDraft
      ? { draft: true, day: day(now) }
      : release && { draft: false, number: release.number, day: day(release.at) },
    translate: handbookTranslator(language, record.trip.direction),
    languageName: (tag) => languageName(tag, language),
  })
}

/** A part of the handbook as a document of its own: the itinerary, also filtered, or the delegation. */
export type PrintedPart = {
  part: 'itinerary' | 'delegation'
  book: Handbook
  /** What the itinerary is limited to: a person, a kind of item, an institution. */
  limits: string[]
}

/** @throws Refused */
export async function readPrintedPart(
  access: Access,
  choice: HandbookChoice,
  part: PrintedPart['part'],
  filter: ItemFilter,
): Promise<PrintedPart> {
  const used = part === 'itinerary' ? filter : noFilter
  const book = await readHandbook(access, choice, new Date(), used)
  const days = isFiltered(used) ? book.days.filter(({ items }) => items.length > 0) : book.days
  const { record, directory } = await readToPrint(access, choice.version)
  const person = directory.people[used.person ?? '']
  const visit = record.visit.find(({ id }) => id === used.visit)
  const limits = [
    person && fullName(person.name, choice.language).text,
    used.kind && handbookTranslator(choice.language)(`kind.${used.kind}`),
    visit && plain(directory.institutions[visit.institutionId]?.name, choice.language),
  ]
  return { part, book: { ...book, days }, limits: limits.filter((limit) => typeof limit === 'string') }
}

function onlyItemsOf(whole: WholeTrip, filter: ItemFilter): WholeTrip {
  if (!isFiltered(filter)) return whole
  const item = whole.record.item.filter((one) => passesFilter(one, filter))
  return { ...whole, record: { ...whole.record, item } }
}

// A traveller's view has the phone numbers of hosts and coordinators only.
function phonesIn({ directory }: WholeTrip): Record<string, string> {
  return Object.fromEntries(
    Object.values(directory.people).flatMap(({ id, phone }): [string, string][] => (phone ? [[id, phone]] : [])),
  )
}

/** The missing data, the most serious first; empty for users who cannot enter it. @throws Refused */
export async function readPreflight(access: Access, choice: HandbookChoice, reader: Locale): Promise<Omission[]> {
  if (!access.may.has('edit trip')) return []
  const [whole, draft, release] = [
    await readToPrint(access, choice.version),
    await readToPrint(access, 'draft'),
    await newestRelease(access.tripId),
  ]
  return preflight({
    whole,
    locale: reader,
    noGlyph: unprintable(textsIn(await readHandbook(access, choice)).join('\n')),
    changesSince: release && countChanges(delegationView(release.whole).record, draft.record),
  })
}

/** @throws Refused, NotSet */
export async function handbookFile(
  access: Access,
  choice: HandbookChoice,
  format: 'pdf' | 'docx',
): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }> {
  const handbook = await readHandbook(access, choice)
  const { bytes, problem } =
    format === 'pdf' ? await typesetHandbook(handbook) : { bytes: await toHandbookWord(handbook), problem: null }
  if (problem !== null) logError('handbook', new LoggableError('the PDF is not tagged for screen readers'))
  const title = `${handbook.titleText} ${handbook.labels.handbook}`
  const untagged = problem === null ? '' : ` (${handbookTranslator(choice.language)('untagged')})`
  return {
    bytes: new Uint8Array(bytes),
    name: `${safeFileName(`${title}${untagged}`, 'handbook')}.${format}`,
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
