import { destinationBeside } from '../itinerary/destination'
import { daysBetween } from '../time/day'
import type { Locale } from '../text/locales'
import type { FieldChange, PlannedField, PlannedItem } from './release-diff'
import type { FieldKind } from '../fields/kind'
import { partsOfDetail, type PersonalDetail, type PersonalPart } from '../fields/personal-detail'
import { isSame } from '../trip/edit'
import { isTexts, plain } from '../text/text'
import type { DayPart } from '../time/day-part'
import { formatDay, formatWeekday } from '../time/time-format'
import { itemFields } from '../trip/fields/item'
import { isOneOf, type ItemKind, itemKinds, type ItemStatus, itemStatuses } from '../trip/vocabulary'
import { dayOf, timeOf } from '../time/wall-time'
import { inParentheses, punctuation } from '../text/punctuation'

// The words for a change, the same on screens and in messages.

/** The words that depend on the language and the directory. */
export type ReleaseFormatters = {
  locale: Locale
  homeZone: string
  institution: (id: string) => string
  person: (id: string) => string
  kind: (kind: ItemKind) => string
  status: (status: ItemStatus) => string
  dayPart: (part: DayPart) => string
  everyone: string
  personalPart: (part: PersonalPart) => string
  /** The reader is the person whose details are shown, so their name is left out. */
  isOwn?: true
  /** "Taipei → Seoul" */
  zones: (from: string, to: string) => string
  /** The cities an item starts and ends in. */
  cities: (item: CityItem) => { start: string; end: string }
  zone: (timeZone: string) => string
}

type Timed = Pick<PlannedItem, 'start' | 'end' | 'timeZone' | 'endTimeZone' | 'dayPart'>
type CityItem = Timed & Pick<PlannedItem, 'institutionId'>
type ClockWords = Pick<ReleaseFormatters, 'homeZone' | 'dayPart' | 'zones' | 'cities'>

/** "10:00–11:30", "22:00–06:00 +1", by the clocks of the place; "morning" without a time. */
export function timesOf(
  { start, end, dayPart }: Timed,
  { dayPart: wordFor }: Pick<ReleaseFormatters, 'dayPart'>,
): string {
  if (dayPart !== null) return wordFor(dayPart)
  if (!end) return timeOf(start)
  const later = daysBetween(dayOf(start), dayOf(end))
  return `${timeOf(start)}–${timeOf(end)}${later === 0 ? '' : ` ${later > 0 ? '+' : '−'}${Math.abs(later)}`}`
}

/** The cities whose clocks the times go by: "Seoul", "Taipei → Seoul"; empty for the home time zone. */
export function clocksOf(item: CityItem, { homeZone, zones, cities }: ClockWords): string {
  const { timeZone, endTimeZone } = item
  const { start, end } = cities(item)
  if (endTimeZone && endTimeZone !== timeZone) return zones(start, end)
  return timeZone === homeZone ? '' : start
}

/** "Tuesday 3 November, 10:00–11:30 (Seoul)" */
export function whenOf(item: CityItem, formatters: Pick<ReleaseFormatters, 'locale'> & ClockWords): string {
  const clocks = clocksOf(item, formatters)
  const day = formatWeekday(dayOf(item.start), formatters.locale)
  const times = timesOf(item, formatters)
  return day + punctuation[formatters.locale].dateTime + times + inParentheses(clocks, formatters.locale)
}

/** The change of time; for the same day and zone "Tuesday 3 November, 10:00–11:30 → 10:15–11:45 (Seoul)". */
export function movedWords(
  before: CityItem,
  after: CityItem,
  formatters: Pick<ReleaseFormatters, 'locale'> & ClockWords,
): string {
  const isSameDay =
    dayOf(before.start) === dayOf(after.start) &&
    before.timeZone === after.timeZone &&
    before.endTimeZone === after.endTimeZone
  if (!isSameDay) return `${whenOf(before, formatters)} → ${whenOf(after, formatters)}`
  const [old, now] = [timesOf(before, formatters), timesOf(after, formatters)]
  return whenOf(after, formatters).replace(now, () => `${old} → ${now}`)
}

/** Institution, place, and number of a flight or booking; empty if nothing is known. */
export function whereOf(
  item: PlannedItem,
  { locale, institution }: Pick<ReleaseFormatters, 'locale' | 'institution'>,
): string {
  const place = [item.institutionId && institution(item.institutionId), plain(item.placeName, locale)]
  const destination = destinationBeside(item, locale)?.text ?? ''
  const way = [place.filter(Boolean).join(punctuation[locale].comma), destination].filter(Boolean)
  const shown = destination === '' ? way.join('') : way.length === 1 ? `→ ${destination}` : way.join(' → ')
  return [shown, item.reference].filter(Boolean).join(punctuation[locale].comma)
}

/**
 * The old and the new value of a field in words; empty without a value. A text that changed only in a language other
 * than the reader's is shown in that language.
 */
export function fieldWords(
  { field, from, to }: FieldChange,
  was: ReleaseFormatters,
  is: ReleaseFormatters,
): { from: string; to: string } {
  if (field === 'personalDetails') return changedDetails(from as Details, to as Details, was, is)
  const words = { from: valueWords(field, from, was), to: valueWords(field, to, is) }
  if (words.from !== words.to) return words
  const [old, now] = [from ?? {}, to ?? {}]
  if (!isTexts(old) || !isTexts(now)) return words
  const tag = [...Object.keys(now), ...Object.keys(old)].find((one) => old[one] !== now[one])
  return tag === undefined ? words : { from: old[tag] ?? '', to: now[tag] ?? '' }
}

type Details = readonly PersonalDetail[] | null

/** The details that changed: "Y.H. Ying: Room 1204, Seat 12A". */
function changedDetails(from: Details, to: Details, was: ReleaseFormatters, is: ReleaseFormatters) {
  const without = (list: Details, others: Details) =>
    (list ?? []).filter((one) => !(others ?? []).some((other) => isSame(one, other)))
  return { from: detailWords(without(from, to), was), to: detailWords(without(to, from), is) }
}

/** "Room 1204, Seat 12A", with the name of each person unless it is the reader. */
export function detailWords(
  details: readonly PersonalDetail[],
  { locale, person, personalPart, isOwn }: Pick<ReleaseFormatters, 'locale' | 'person' | 'personalPart' | 'isOwn'>,
): string {
  return details
    .map((detail) => {
      const parts = partsOfDetail(detail).map(({ part, text }) => `${personalPart(part)} ${text}`)
      const words = parts.join(punctuation[locale].comma)
      return isOwn ? words : `${person(detail.personId)}${punctuation[locale].colon}${words}`
    })
    .join(punctuation[locale].semicolon)
}

function valueWords(field: PlannedField, value: unknown, formatters: ReleaseFormatters): string {
  const { locale } = formatters
  if (field === 'attendeeIds' && value === null) return formatters.everyone
  if (value === null || value === undefined) return ''
  if (field === 'institutionId') return typeof value === 'string' ? formatters.institution(value) : ''
  if (Array.isArray(value))
    return value
      .map((one: unknown) => (isTexts(one) ? plain(one, locale) : formatters.person(String(one))))
      .join(punctuation[locale].listComma)
  if (isTexts(value)) return plain(value, locale)
  const text = String(value as string | number)
  if (field === 'kind' && isOneOf(itemKinds, text)) return formatters.kind(text)
  if (field === 'status' && isOneOf(itemStatuses, text)) return formatters.status(text)
  const { type }: FieldKind = itemFields[field].kind
  if (type === 'moment') return `${formatWeekday(dayOf(text), locale)} ${timeOf(text)}`
  if (type === 'day') return formatDay(text, locale)
  return type === 'timeZone' ? formatters.zone(text) : text
}
