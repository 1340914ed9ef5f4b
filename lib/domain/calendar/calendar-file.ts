import ICAL from 'ical.js'
import type { CalendarEntry, CalendarItem } from './calendar'
import { type CalendarWords, descriptionOf, locationOf, summaryOf } from './calendar-words'
import { endZone } from '../itinerary/itinerary'
import { nightsOf } from '../itinerary/nights'
import { assumedEnd } from '../itinerary/now-next'
import { plainLine } from '../text/plain-text'
import { addDays } from '../time/day'
import { dayOf, type Moment } from '../time/wall-time'
import { observancesOf, readIn } from '../time/zone-rules'
import { isUntimed } from '../trip/untimed'

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

export type CalendarFile = {
  name: string
  entries: readonly (CalendarEntry & { link?: string })[]
  words: CalendarWords
  /** The URL of the itinerary of entries that have none of their own. */
  link: string
  /** Minutes before each item that has a time; `null` or left out: no alarms. */
  alarmMinutes?: number | null
}

/**
 * A calendar in the format of RFC 5545, with CRLF line ends. Equal entries give equal bytes.
 */
export function calendarFile({ name, entries, words, link, alarmMinutes = null }: CalendarFile): string {
  const calendar = new ICAL.Component('vcalendar')
  const set = (key: string, value: unknown) => calendar.addPropertyWithValue(key, value)
  set('version', '2.0')
  set('prodid', '-//Attache//Itinerary//EN')
  set('calscale', 'GREGORIAN')
  const title = plainLine(name)
  for (const key of ['name', 'x-wr-calname']) set(key, title)
  set('refresh-interval', ICAL.Duration.fromString(every)).setParameter('value', 'DURATION')
  set('x-published-ttl', ICAL.Duration.fromString(every))
  const starts = entries.flatMap(({ item, status }) =>
    isBlock(item) && status !== 'cancelled' ? [readIn(item.start, item.timeZone).instant.getTime()] : [],
  )
  const events = entries.map((entry) => eventOf(entry, { words, link, starts, alarmMinutes }))
  const years = new Map<string, Set<number>>()
  for (const { zones } of events)
    for (const { zone, year } of zones) years.set(zone, (years.get(zone) ?? new Set()).add(year))
  for (const [zone, of] of [...years].sort(([a], [b]) => (a < b ? -1 : 1))) calendar.addSubcomponent(zoneOf(zone, of))
  for (const { event } of events) calendar.addSubcomponent(event)
  return `${calendar.toString()}\r\n`
}

/** Has a place on the clock: neither an untimed item nor a hotel stay, which are events of days. */
function isBlock(item: CalendarItem): boolean {
  return !isUntimed(item) && nightsOf(item) === null
}

type Context = { words: CalendarWords; link: string; starts: readonly number[]; alarmMinutes: number | null }

function eventOf(entry: CalendarFile['entries'][number], { words, link, starts, alarmMinutes }: Context) {
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
  const stay = nightsOf(item)
  if (stay) {
    // From the first night until the day of departure, which is not part of it.
    set('dtstart', ICAL.Time.fromDateString(stay.first))
    set('dtend', ICAL.Time.fromDateString(addDays(stay.first, stay.nights)))
    // Formats of calendars have no part of a day. An event of a day without an end lasts that day.
  } else if (isUntimed(item)) set('dtstart', ICAL.Time.fromDateString(dayOf(item.start)))
  else setTime('dtstart', item.start, item.timeZone)
  const from = readIn(item.start, item.timeZone).instant
  if (isBlock(item) && item.end !== null && readIn(item.end, endZone(item)).instant > from)
    setTime('dtend', item.end, endZone(item))
  else if (isBlock(item)) set('dtend', utc(new Date(assumedEnd(from.getTime(), starts))))
  set('summary', summaryOf(entry, words))
  for (const [key, text] of [
    ['location', locationOf(item, words)],
    ['description', descriptionOf(entry, words)],
  ] as const)
    if (text) set(key, text)
  set('status', ({ provisional: 'TENTATIVE', confirmed: 'CONFIRMED', cancelled: 'CANCELLED' } as const)[status])
  if (item.latitude !== null && item.longitude !== null) set('geo', [item.latitude, item.longitude])
  // Someone with a meeting in the afternoon is not busy all day, and a guest of a hotel can go out.
  const isFree = stay !== null || item.kind === 'free time'
  const isBusy = status !== 'cancelled' && !isFree && (item.dayPart === null || item.dayPart === 'all day')
  set('transp', isBusy ? 'OPAQUE' : 'TRANSPARENT')
  set('url', entry.link ?? link)
  if (alarmMinutes !== null && isBlock(item) && status !== 'cancelled')
    event.addSubcomponent(alarmOf(alarmMinutes, summaryOf(entry, words)))
  return { event, zones }
}

function alarmOf(minutes: number, summary: string) {
  const alarm = new ICAL.Component('valarm')
  alarm.addPropertyWithValue('action', 'DISPLAY')
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * minutes))
  alarm.addPropertyWithValue('description', summary)
  return alarm
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
