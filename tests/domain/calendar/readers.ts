import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import ICAL from 'ical.js'

// Readers of calendars: the library that also writes them, and two others in Python, if Debian's
// python3-icalendar and python3-vobject are installed.

export type ReadEvent = {
  uid: string
  sequence: number
  status: string
  /** `YYYY-MM-DDTHH:mm:ssZ`, or `YYYY-MM-DD` of a whole day */
  start: string
  end: string | null
  summary: string
  location: string | null
  description: string | null
}
export type ReadCalendar = { name: string; events: ReadEvent[] }
export type Reader = (text: string) => ReadCalendar

const script = join(import.meta.dirname, 'read.py')
// Debian's Python: another one that comes first on the path does not have Debian's packages.
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import icalendar, vobject']).status === 0,
)

const hasPython = python !== undefined || process.env.CI !== undefined

/** By name. In CI all of them have to be installed. */
export const readers: [string, Reader][] = [
  ['ical.js', readWithIcal],
  ...(hasPython
    ? ([
        ['python3-icalendar', (text: string) => readWithPython('icalendar', text)],
        // Zones with unknown names are read from the file. vobject drops each zone with offset 0.
        [
          'python3-icalendar, by the file’s own rules',
          (text: string) => readWithPython('icalendar', text.replaceAll(/TZID([:=])/g, 'TZID$1Own-')),
        ],
        ['python3-vobject', (text: string) => readWithPython('vobject', text)],
      ] satisfies [string, Reader][])
    : []),
]

function readWithPython(library: string, text: string): ReadCalendar {
  const { status, stdout, stderr } = spawnSync(python ?? 'python3', [script, library], {
    input: text,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  if (status !== 0) throw new Error(`${library}: ${stderr}`)
  return JSON.parse(stdout) as ReadCalendar
}

function readWithIcal(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as never[])
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((component) => [String(component.getFirstPropertyValue('tzid')), new ICAL.Timezone({ component })]),
  )
  const words = (of: typeof calendar, key: string) => (of.getFirstPropertyValue(key) as string | null) ?? null
  const time = (of: typeof calendar, key: string) => {
    const property = of.getFirstProperty(key)
    if (!property) return null
    const value = property.getFirstValue() as InstanceType<typeof ICAL.Time>
    if (value.isDate) return value.toString()
    const tzid = property.getFirstParameter('tzid')
    if (tzid) value.zone = zones.get(tzid) ?? ICAL.Timezone.localTimezone
    return `${value.toJSDate().toISOString().slice(0, 19)}Z`
  }
  return {
    name: words(calendar, 'x-wr-calname')!,
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: words(event, 'uid')!,
      sequence: Number(event.getFirstPropertyValue('sequence')),
      status: words(event, 'status')!,
      start: time(event, 'dtstart')!,
      end: time(event, 'dtend'),
      summary: words(event, 'summary')!,
      location: words(event, 'location'),
      description: words(event, 'description'),
    })),
  }
}
