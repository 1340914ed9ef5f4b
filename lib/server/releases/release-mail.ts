import { createTranslator } from 'next-intl'
import { dayPlans } from '../../domain/itinerary/itinerary'
import { cityNamesIn } from '../../domain/text/known-cities'
import type { Locale } from '../../domain/text/locales'
import {
  changeWord,
  type ItemChange,
  itineraryFor,
  type PlannedItem,
  plannedItems,
  timeFields,
} from '../../domain/releases/release-diff'
import { releaseFormatters } from '../../domain/releases/release-formatters'
import type { EntityChange } from '../../domain/releases/entity-diff'
import { entityChangeWords } from '../../domain/releases/entity-words'
import type { MailItem, MailPart, ReleaseMail } from '../../domain/mail/mail-content'
import {
  clocksOf,
  fieldWords,
  movedWords,
  type ReleaseFormatters,
  timesOf,
  whenOf,
  whereOf,
} from '../../domain/releases/release-words'
import { plain } from '../../domain/text/text'
import { formatDays, formatWeekday } from '../../domain/time/time-format'
import { citiesOf, tripSummary, hostsOf } from '../../domain/trip/trip-summary'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { Directory } from '../../domain/directory/entry'
import { entityWordsIn } from '../../messages/entity-words'
import { fieldLabel } from '../../messages/field-label'
import { messagesOf } from '../../messages/messages'
import type { Reader } from './release-readers'
import { inParentheses, punctuation } from '../../domain/text/punctuation'
import { homeZoneOf } from '../../domain/trip/home-zone'

/** What a message is about: a first programme, what changed, a new version without a change, or a reminder. */
export type MailAbout =
  | { kind: 'first' }
  | { kind: 'changed'; changes: readonly ItemChange[]; others: readonly EntityChange[]; before: WholeTrip }
  | { kind: 'nothing' }
  | { kind: 'reminder' }

/** The message to a reader about version `number` of a trip, in their language; `link` only if they can open it. */
export function releaseMail(
  about: MailAbout,
  reader: Reader,
  whole: WholeTrip,
  number: number,
  link: string,
): ReleaseMail {
  const { locale, name } = reader
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'releases.mail' })
  const trip = tripName(whole, locale)
  const days = formatDays(whole.record.trip.start, whole.record.trip.end, locale)
  const formatters = formattersOf(whole, locale)
  const opening = [
    t('dear', { name }),
    t(`opening.${about.kind}`, { number, trip, days: days === null ? '' : t('days', { days }) }),
  ]
  const content =
    about.kind === 'first'
      ? programme(whole, reader, formatters)
      : about.kind === 'changed'
        ? [
            ...about.changes.flatMap((change) => changePart(change, about.before.directory, whole, formatters) ?? []),
            ...about.others.map((change) => entityPart(change, about.before, whole, locale)),
          ]
        : []
  const closing: MailPart[] = [...content, ...(reader.canOpen ? [linkPart(about, locale, link)] : []), text(t('reply'))]
  return {
    subject: t(about.kind === 'reminder' ? 'subjectReminder' : 'subject', { number, trip }),
    opening: opening.map(text),
    closing,
  }
}

function text(words: string): MailPart {
  return { kind: 'text', text: words }
}

// The button that confirms a version has the same words as on the page.
function linkPart({ kind }: MailAbout, locale: Locale, href: string): MailPart {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'releases.mail' })
  const phone = createTranslator({ locale, messages: messagesOf(locale), namespace: 'phone' })
  const words = t(kind === 'reminder' ? 'linkReminder' : 'link', { button: phone('seen') })
  return { kind: 'link', text: words, label: t('open'), href }
}

/** The title of a trip, "Benchmarking visit to Korea", or its destinations. */
export function tripName(whole: WholeTrip, locale: Locale): string {
  const gist = tripSummary(whole.record, whole.directory)
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'releases.mail' })
  const own = plain(gist.title, locale)
  if (own) return own
  const guest = plain(gist.guest, locale)
  if (gist.direction === 'incoming' && guest) return t('fromGuest', { guest })
  const [cities, hosts] = [citiesOf(gist, locale), hostsOf(gist, locale)]
  const places = (cities.length > 0 ? cities : hosts).slice(0, 3).map(({ text }) => text)
  return places.length > 0 ? t('toPlaces', { places: places.join(punctuation[locale].listComma) }) : t('untitled')
}

function formattersOf({ record, directory }: WholeTrip, locale: Locale): ReleaseFormatters {
  const vocabulary = createTranslator({ locale, messages: messagesOf(locale), namespace: 'vocabulary' })
  const itinerary = createTranslator({ locale, messages: messagesOf(locale), namespace: 'itinerary' })
  const homeZone = homeZoneOf({ record, directory })
  const formatters = releaseFormatters(
    { record, directory, homeZone, locale, names: cityNamesIn(locale) },
    {
      vocabulary: (key) => vocabulary(key),
      everyone: itinerary('everyone'),
      zones: (from, to) => itinerary('zones', { from, to }),
    },
  )
  return { ...formatters, isOwn: true }
}

// Their own programme, or all of it for a reader who does not travel.
function programme(whole: WholeTrip, { personId }: Reader, formatters: ReleaseFormatters): MailPart[] {
  const all = plannedItems(whole.record)
  const mine = (personId === null ? all : itineraryFor(all, personId)).filter(({ status }) => status !== 'cancelled')
  const items = new Map(mine.map((item) => [item.id, item]))
  const days = dayPlans(whole.record)
    .map((plan) => ({ day: plan.day, items: plan.items.flatMap(({ id }) => items.get(id) ?? []) }))
    .filter((one) => one.items.length > 0)
  const t = createTranslator({
    locale: formatters.locale,
    messages: messagesOf(formatters.locale),
    namespace: 'releases.mail',
  })
  if (days.length === 0) return [text(t('noItems'))]
  return days.map(({ day, items: ofDay }) => ({
    kind: 'day',
    title: formatWeekday(day, formatters.locale),
    items: ofDay.map((item) => itemPart(item, formatters)),
  }))
}

function itemPart(item: PlannedItem, formatters: ReleaseFormatters): MailItem {
  const [times, clocks, where] = [timesOf(item, formatters), clocksOf(item, formatters), whereOf(item, formatters)]
  const more = (['dress', 'notes'] as const).map((field) => plain(item[field], formatters.locale))
  return {
    time: `${times}${inParentheses(clocks, formatters.locale)}`,
    title: plain(item.title, formatters.locale),
    lines: [where, ...more].filter(Boolean),
  }
}

function entityPart(change: EntityChange, before: WholeTrip, after: WholeTrip, locale: Locale): MailPart {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'releases.mail' })
  const kinds = createTranslator({ locale, messages: messagesOf(locale), namespace: 'released.kind' })
  const { title, lines } = entityChangeWords(change, before, after, entityWordsIn(locale))
  const facts = lines.map(({ name, words }) => t('field', { field: name, words }))
  return { kind: 'entry', title: t('change', { kind: kinds(change.kind), title }), lines: facts }
}

function changePart(
  change: ItemChange,
  before: Directory,
  whole: WholeTrip,
  formatters: ReleaseFormatters,
): MailPart | null {
  const { locale } = formatters
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'releases.mail' })
  const was = formattersOf({ ...whole, directory: before }, locale)
  const item = change.after ?? change.before
  if (!item) return null
  const what = t('change', { kind: t(`kind.${changeWord(change)}`), title: plain(item.title, locale) })
  if (!change.before || !change.after) {
    const place = whereOf(item, change.after ? formatters : was)
    return { kind: 'entry', title: what, lines: [whenOf(item, formatters), place].filter(Boolean) }
  }
  const labels = createTranslator({ locale, messages: messagesOf(locale), namespace: 'fields' })
  const lines = [
    change.kind === 'moved' ? movedWords(change.before, change.after, formatters) : whenOf(change.after, formatters),
  ]
  for (const one of change.fields) {
    const { field } = one
    if (timeFields.includes(field)) continue
    const name = field === 'institutionId' ? t('institution') : fieldLabel(labels, 'item', field)
    const { from: old, to: now } = fieldWords(one, was, formatters)
    lines.push(
      t('field', { field: name, words: old === '' ? now : now === '' ? t('none', { from: old }) : `${old} → ${now}` }),
    )
  }
  return { kind: 'entry', title: what, lines }
}
