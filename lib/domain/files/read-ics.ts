import ICAL from 'ical.js'
import { mostFileRows, mostOccurrences } from './file-limits'
import { isTimeZone, momentAt } from '../time/wall-time'
import { UnreadableFile } from './file-problem'
import { entryRows, type FileEntry } from './programme-table'

/** The entries of a calendar as the rows of a programme. @throws UnreadableFile if it is no calendar */
export function readIcs(text: string): string[][] {
  return entryRows(calendarEntries(text))
}

/** Repeated entries are listed up to a limit; cancelled ones are left out. */
export function calendarEntries(text: string): FileEntry[] {
  let root: InstanceType<typeof ICAL.Component>
  try {
    root = ICAL.Component.fromString(text)
  } catch {
    throw new UnreadableFile('damaged')
  }
  const calendars = root.name === 'vcalendar' ? [root] : root.getAllSubcomponents('vcalendar')
  return calendars
    .flatMap((calendar) => {
      const zone = calendar.getFirstPropertyValue('x-wr-timezone')
      return calendar
        .getAllSubcomponents('vevent')
        .slice(0, mostFileRows)
        .flatMap((event) => entriesOf(new ICAL.Event(event), typeof zone === 'string' ? zone : null))
    })
    .slice(0, mostFileRows)
}

type Times = { startDate: InstanceType<typeof ICAL.Time>; endDate: InstanceType<typeof ICAL.Time> | null }

function entriesOf(event: InstanceType<typeof ICAL.Event>, calendarZone: string | null): FileEntry[] {
  const status = event.component.getFirstPropertyValue('status')
  // ical.js throws for entries without a start.
  if (status === 'CANCELLED' || !event.component.hasProperty('dtstart')) return []
  const common = {
    title: line(event.summary),
    place: line(event.location),
    notes: line(event.description).slice(0, 300),
  }
  const times: Times[] = event.isRecurring()
    ? occurrences(event)
    : [{ startDate: event.startDate, endDate: event.endDate }]
  const named = (property: string) => tzidOf(event, property)
  const zones = { calendar: calendarZone, start: named('dtstart'), end: named('dtend') ?? named('dtstart') }
  return times.map((one) => ({ ...common, ...timesOf(one, zones) }))
}

// A zone without a definition in the file has only its name, which ical.js does not keep with the time.
function tzidOf(event: InstanceType<typeof ICAL.Event>, property: string): string | null {
  const tzid: unknown = event.component.getFirstProperty(property)?.getFirstParameter('tzid')
  return typeof tzid === 'string' ? tzid : null
}

function occurrences(event: InstanceType<typeof ICAL.Event>): Times[] {
  const iterator = event.iterator()
  const found: Times[] = []
  for (let next = iterator.next(); next && found.length < mostOccurrences; next = iterator.next())
    found.push(event.getOccurrenceDetails(next))
  return found
}

function timesOf(
  { startDate, endDate }: Times,
  zones: { calendar: string | null; start: string | null; end: string | null },
): Omit<FileEntry, 'title' | 'place' | 'notes'> {
  if (startDate.isDate) {
    // The end of an all-day entry is the day after its last day.
    const last = endDate ? endDate.clone() : startDate.clone()
    if (endDate && endDate.compare(startDate) > 0) last.adjust(-1, 0, 0, 0)
    return { day: dayOf(startDate), start: null, end: null, endDay: dayOf(last), zone: null, endZone: null }
  }
  const [from, to] = [
    inOwnZone(startDate, zones.start, zones.calendar),
    endDate && inOwnZone(endDate, zones.end, zones.calendar),
  ]
  return {
    day: dayOf(from.time),
    start: clockOf(from.time),
    end: to && clockOf(to.time),
    endDay: to && dayOf(to.time),
    zone: from.zone,
    endZone: to && to.zone,
  }
}

type ZonedTime = { time: InstanceType<typeof ICAL.Time>; zone: string | null }

// Calendars of Google and Outlook write instants in UTC and name the zone of the calendar beside them.
function inOwnZone(time: InstanceType<typeof ICAL.Time>, named: string | null, calendarZone: string | null): ZonedTime {
  if (time.zone !== ICAL.Timezone.utcTimezone) return { time, zone: zoneNamed(named ?? '') }
  const zone = zoneNamed(calendarZone ?? '')
  if (zone === null) return { time, zone: 'UTC' }
  return { time: ICAL.Time.fromDateTimeString(`${momentAt(time.toJSDate(), zone)}:00`), zone }
}

// Outlook has names of its own for zones.
const windowsZones: Readonly<Record<string, string>> = {
  'Taipei Standard Time': 'Asia/Taipei',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Korea Standard Time': 'Asia/Seoul',
  'China Standard Time': 'Asia/Shanghai',
  'Singapore Standard Time': 'Asia/Singapore',
  'SE Asia Standard Time': 'Asia/Bangkok',
  'India Standard Time': 'Asia/Kolkata',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'New Zealand Standard Time': 'Pacific/Auckland',
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Prague',
  'Central European Standard Time': 'Europe/Warsaw',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Hawaiian Standard Time': 'Pacific/Honolulu',
}

function zoneNamed(name: string): string | null {
  const zone = windowsZones[name] ?? name
  return zone !== '' && isTimeZone(zone) ? zone : null
}

function dayOf({ year, month, day }: InstanceType<typeof ICAL.Time>): string {
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')
}

function clockOf({ hour, minute }: InstanceType<typeof ICAL.Time>): string {
  return `${pad(hour)}:${pad(minute)}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

function line(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : ''
}
