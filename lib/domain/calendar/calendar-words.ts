import type { CalendarEntry, CalendarHost, CalendarItem } from './calendar'
import { nightsOf } from '../itinerary/nights'
import { localWords } from '../text/local-script'
import type { Locale } from '../text/locales'
import { plainLine, plainText } from '../text/plain-text'
import { plain, type Texts, wordsIn } from '../text/text'
import { inParentheses, punctuation } from '../text/punctuation'
import type { DayPart } from '../time/day-part'
import { formatDay } from '../time/time-format'
import { dayOf, type Moment, timeOf } from '../time/wall-time'

/** The words that only a language knows. `line`: "Dress: business". */
export type CalendarWords = {
  locale: Locale
  dayPart: (part: DayPart) => string
  cancelled: (title: string) => string
  forOthers: (title: string) => string
  provisional: string
  noEnd: string
  line: (what: 'checkIn' | 'checkOut' | 'destination' | 'hosts' | 'reference' | 'dress', words: string) => string
}

/**
 * The title. A cancelled entry says so in it, because some calendar apps show it like any other; so does an entry in a
 * part of a day, which calendars show as one of the whole day.
 */
export function summaryOf(
  { item, status, forOthers: isForOthers }: Pick<CalendarEntry, 'item' | 'status' | 'forOthers'>,
  { locale, dayPart, cancelled, forOthers }: CalendarWords,
): string {
  const part = item.dayPart === null || item.dayPart === 'all day' ? '' : dayPart(item.dayPart)
  const title = plainLine(plain(item.title, locale)) + inParentheses(part, locale)
  if (status !== 'cancelled') return title
  return isForOthers ? forOthers(title) : cancelled(title)
}

/**
 * Institution, place and address in the reader's language; on a second line in the local script. Empty if nothing is
 * known.
 */
export function locationOf(
  { institution, placeName, placeAddress, country }: CalendarItem,
  { locale }: Pick<CalendarWords, 'locale'>,
): string {
  return placeWords([institution, placeName, placeAddress], country, locale).join('\n')
}

function placeWords(parts: readonly (Texts | null)[], country: string | null, locale: Locale): string[] {
  const read = parts.map((text) => wordsIn(text, locale))
  const local = parts.map((text, i) => localWords(text, country, read[i]?.lang ?? locale))
  const joined = (words: readonly ({ text: string } | null)[], comma: string) =>
    [...new Set(words.map((one) => plainLine(one?.text ?? '')).filter(Boolean))].join(comma)
  return [joined(read, punctuation[locale].comma), joined(local, ', ')].filter(Boolean)
}

/**
 * One line each for status, the times of a hotel stay, destination, hosts, flight or booking, dress and notes; empty if
 * there are none.
 */
export function descriptionOf({ item, status }: Pick<CalendarEntry, 'item' | 'status'>, words: CalendarWords): string {
  const { locale, provisional, line } = words
  const hosts = item.hosts
    .map((host) => hostWords(host, locale))
    .filter(Boolean)
    .join(punctuation[locale].semicolon)
  const destination = placeWords([item.destinationName, item.destinationAddress], item.country, locale)
  return [
    status === 'provisional' && provisional,
    ...timeLines(item, words),
    destination.length > 0 && line('destination', destination.join(' · ')),
    hosts && line('hosts', hosts),
    item.reference && line('reference', plainLine(item.reference)),
    item.dress && line('dress', plainLine(plain(item.dress, locale))),
    item.notes && plainText(plain(item.notes, locale)).trim(),
  ]
    .filter(Boolean)
    .join('\n')
}

// A stay is an event of days, so its times are in words. An assumed end says that it is one.
function timeLines(item: CalendarItem, { locale, noEnd, line }: CalendarWords): string[] {
  const { start, end, dayPart } = item
  if (nightsOf(item) === null) return end === null && dayPart === null ? [noEnd] : []
  const words = (moment: Moment) => `${formatDay(dayOf(moment), locale, 'short')} ${timeOf(moment)}`
  return [
    dayPart === null ? line('checkIn', words(start)) : '',
    end === null ? '' : line('checkOut', words(end)),
  ].filter(Boolean)
}

// The name in the reader's language, the name in its own script if that differs, and the title.
function hostWords({ name, title }: CalendarHost, locale: Locale): string {
  const read = wordsIn(name, locale)
  const own = read && localWords(name, null, read.lang)
  const full = read ? `${read.text}${inParentheses(own?.text ?? '', locale)}` : ''
  return [full, plain(title, locale)].map(plainLine).filter(Boolean).join(punctuation[locale].comma)
}
