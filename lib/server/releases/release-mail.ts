import { createTranslator } from 'next-intl'
import { dayPlans } from '../../domain/itinerary/itinerary'
import { itemCities } from '../../domain/itinerary/item-cities'
import { zoneCity } from '../../domain/text/city-name'
import { cityNamesIn } from '../../domain/text/known-cities'
import type { Locale } from '../../domain/text/locales'
import { fullName } from '../../domain/text/person-name'
import {
  changeWord,
  type ItemChange,
  itineraryFor,
  type PlannedItem,
  plannedItems,
  timeFields,
} from '../../domain/releases/release-diff'
import type { EntityChange } from '../../domain/releases/entity-diff'
import { entityChangeWords } from '../../domain/releases/entity-words'
import type { ReleaseMail } from '../../domain/releases/release-mail'
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
  ].join('\n\n')
  const content =
    about.kind === 'first'
      ? programme(whole, reader, formatters)
      : about.kind === 'changed'
        ? [
            ...about.changes.map((change) => changeLines(change, about.before.directory, whole, formatters)),
            ...about.others.map((change) => entityLines(change, about.before, whole, locale)),
          ].join('\n\n')
        : ''
  const closing = [
    content,
    reader.canOpen ? t(about.kind === 'reminder' ? 'linkReminder' : 'link', { link }) : '',
    t('reply'),
  ]
    .filter(Boolean)
    .join('\n\n')
  return { subject: t(about.kind === 'reminder' ? 'subjectReminder' : 'subject', { number, trip }), opening, closing }
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
  const homeZone = directory.institutions[record.trip.homeId]?.timeZone ?? 'UTC'
  const names = cityNamesIn(locale)
  return {
    locale,
    homeZone,
    institution: (id) => plain(directory.institutions[id]?.name, locale),
    person: (id) => (directory.people[id] ? fullName(directory.people[id].name, locale).text : ''),
    kind: (kind) => vocabulary(`itemKind.${kind}`),
    status: (status) => vocabulary(`itemStatus.${status}`),
    dayPart: (part) => vocabulary(`dayPart.${part}`),
    everyone: itinerary('everyone'),
    zones: (from, to) => itinerary('zones', { from, to }),
    cities: (item) => itemCities(item, { record, directory, homeZone, locale, names }),
    zone: (timeZone) => zoneCity(timeZone, names),
  }
}

// Their own programme, or all of it for a reader who does not travel.
function programme(whole: WholeTrip, { personId }: Reader, formatters: ReleaseFormatters): string {
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
  if (days.length === 0) return t('noItems')
  return days
    .map((one) =>
      [formatWeekday(one.day, formatters.locale), ...one.items.map((item) => itemLine(item, formatters))].join('\n'),
    )
    .join('\n\n')
}

function itemLine(item: PlannedItem, formatters: ReleaseFormatters): string {
  const [times, clocks, where] = [timesOf(item, formatters), clocksOf(item, formatters), whereOf(item, formatters)]
  const lines = [
    `  ${times}${inParentheses(clocks, formatters.locale)}  ${plain(item.title, formatters.locale)}`,
    where && `    ${where}`,
  ]
  const more = (['dress', 'notes'] as const).map((field) => plain(item[field], formatters.locale)).filter(Boolean)
  return [...lines, ...more.map((words) => `    ${words}`)].filter(Boolean).join('\n')
}

function entityLines(change: EntityChange, before: WholeTrip, after: WholeTrip, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'releases.mail' })
  const kinds = createTranslator({ locale, messages: messagesOf(locale), namespace: 'released.kind' })
  const { title, lines } = entityChangeWords(change, before, after, entityWordsIn(locale))
  const facts = lines.map(({ name, words }) => `  ${t('field', { field: name, words })}`)
  return [t('change', { kind: kinds(change.kind), title }), ...facts].join('\n')
}

function changeLines(change: ItemChange, before: Directory, whole: WholeTrip, formatters: ReleaseFormatters): string {
  const { locale } = formatters
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'releases.mail' })
  const was = formattersOf({ ...whole, directory: before }, locale)
  const item = change.after ?? change.before
  if (!item) return ''
  const what = t('change', { kind: t(`kind.${changeWord(change)}`), title: plain(item.title, locale) })
  if (!change.before || !change.after) {
    const place = whereOf(item, change.after ? formatters : was)
    return [what, `  ${whenOf(item, formatters)}`, ...(place ? [`  ${place}`] : [])].join('\n')
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
  return [what, ...lines.map((line) => `  ${line}`)].join('\n')
}
