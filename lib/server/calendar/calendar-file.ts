import ICAL from 'ical.js'
import type { CalendarEntry } from '../../domain/calendar/calendar'
import { type CalendarWords, descriptionOf, locationOf, summaryOf } from '../../domain/calendar/calendar-words'
import { endZone } from '../../domain/itinerary/itinerary'
import { plainLine } from '../../domain/text/plain-text'
import { dayOf, type Moment } from '../../domain/time/wall-time'
import { observancesOf, readIn } from '../../domain/time/zone-rules'
import { isUntimed } from '../../domain/trip/untimed'

// The library folds continuation lines after this many octets, not counting their leading space.
ICAL.foldLength = 74
// Without a type, the library writes values unescaped, including line breaks.
Object.assign(ICAL.design.icalendar.property, {
  name: { defaultType: 'text' },
  'x-wr-calname': { defaultType: 'text' },
  'refresh-interval': { defaultType: 'duration' },
  'x-published-ttl': { defaultType: 'duration' },
})

/** The refresh interval that calendars are asked to use: shortly before departure, hours matter. */
const every = 'PT1H'

export type CalendarFile = { name: string; entries: readonly CalendarEntry[]; words: CalendarWords; link: string }

/**
 * A calendar in the format of RFC 5545, with CRLF line ends. Equal entries give equal bytes. `link` is the URL of the
 * itinerary.
 */
export function calendarFile({ name, entries, words, link }: CalendarFile): string {
  const calendar = new ICAL.Component('vcalendar')
  const set = (key: string, value: unknown) => calendar.addPropertyWithValue(key, value)
  set('version', '2.0')
  set('prodid', '-//Attache//Itinerary//EN')
  set('calscale', 'GREGORIAN')
  const title = plainLine(name)
  for (const key of ['name', 'x-wr-calname']) set(key, title)
  set('refresh-interval', ICAL.Duration.fromString(every)).setParameter('value', 'DURATION')
  set('x-published-ttl', ICAL.Duration.fromString(every))
  const events = entries.map((entry) => eventOf(entry, words, link))
  const years = new Map<string, Set<number>>()
  for (const { zones } of events)
    for (const { zone, year } of zones) years.set(zone, (years.get(zone) ?? new Set()).add(year))
  for (const [zone, of] of [...years].sort(([a], [b]) => (a < b ? -1 : 1))) calendar.addSubcomponent(zoneOf(zone, of))
  for (const { event } of events) calendar.addSubcomponent(event)
  return `${calendar.toString()}\r\n`
}

function eventOf(entry: CalendarEntry, words: CalendarWords, link: string) {
  const { uid, sequence, status, at, item } = entry
  const event = new ICAL.Component('vevent')
  const set = (key: string, value: unknown) => event.addPropertyWithValue(key, value)
  const zones: { zone: string; year: number }[] = []
  const setTime = (key: string, moment: Moment, zone: string) => {
    const { instant, isPlain } = readIn(moment, zone)
    if (!isPlain) return void set(key, utc(instant))
    set(key, ICAL.Time.fromDateTimeString(`${moment}:00`)).setParameter('tzid', zone)
    zones.push({ zone, year: instant.getUTCFullYear() })
  }
  set('uid', plainLine(uid))
  // The time of the last change, so that an unchanged entry gives the same bytes.
  for (const key of ['dtstamp', 'last-modified']) set(key, utc(at))
  set('sequence', sequence)
  // Formats of calendars have no part of a day. An event of a day without an end lasts that day.
  if (isUntimed(item)) set('dtstart', ICAL.Time.fromDateString(dayOf(item.start)))
  else setTime('dtstart', item.start, item.timeZone)
  if (item.end !== null && readIn(item.end, endZone(item)).instant > readIn(item.start, item.timeZone).instant)
    setTime('dtend', item.end, endZone(item))
  set('summary', summaryOf(entry, words))
  for (const [key, text] of [
    ['location', locationOf(item, words)],
    ['description', descriptionOf(entry, words)],
  ] as const)
    if (text) set(key, text)
  set('status', ({ provisional: 'TENTATIVE', confirmed: 'CONFIRMED', cancelled: 'CANCELLED' } as const)[status])
  // Someone with a meeting in the afternoon is not busy all day.
  const isBusy = status !== 'cancelled' && (item.dayPart === null || item.dayPart === 'all day')
  set('transp', isBusy ? 'OPAQUE' : 'TRANSPARENT')
  set('url', link)
  return { event, zones }
}

function zoneOf(zone: string, years: ReadonlySet<number>) {
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  for (const { kind, start, from, to } of observancesOf(zone, years)) {
    const part = new ICAL.Component(kind)
    part.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(start))
    part.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from * 60))
    part.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to * 60))
    component.addSubcomponent(part)
  }
  return component
}

function utc(instant: Date) {
  return ICAL.Time.fromJSDate(instant, true)
}
