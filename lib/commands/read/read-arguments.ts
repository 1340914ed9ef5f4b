import { parseArgs } from 'node:util'
import { isFullDay } from '../../domain/time/day'
import { isTimeZone } from '../../domain/time/wall-time'

const usage =
  'Usage: read programme FILE [--start DAY --end DAY --home ZONE --place "NAME=ZONE" …] [--format json|table]\n' +
  '       read roster FILE [--format json|table]'
const help = `${usage}

  FILE      Word, Excel, PDF, HTML, CSV, plain text, .ics or .eml; "-" reads standard input
  --start   first day of the trip, YYYY-MM-DD; without it the days of the programme decide
  --end     last day of the trip, YYYY-MM-DD
  --home    time zone of the office (Asia/Taipei)
  --place   an institution or city of the trip and its time zone; can be repeated
  --format  json: one object per line; table: columns for the terminal (json)
`

export type Place = { name: string; zone: string }
export type Wanted = {
  what: 'programme' | 'roster'
  path: string
  start: string | null
  end: string | null
  home: string
  places: readonly Place[]
  format: 'json' | 'table'
}

const isKnownZone = (zone: string) => zone !== '' && isTimeZone(zone)

/** What is asked for, or why it cannot be done. */
export function readArguments(args: string[]): Wanted | { help: string } | { refusal: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        start: { type: 'string' },
        end: { type: 'string' },
        home: { type: 'string', default: 'Asia/Taipei' },
        place: { type: 'string', multiple: true, default: [] },
        format: { type: 'string', default: 'json' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { help }
    const [what, path, ...others] = positionals
    if ((what !== 'programme' && what !== 'roster') || path === undefined || others.length > 0)
      return { refusal: `expected "programme" or "roster" and one file.\n${usage}` }
    const { start = null, end = null, home, format } = values
    for (const day of [start, end])
      if (day !== null && !isFullDay(day)) return { refusal: `"${String(day)}" is no day; use YYYY-MM-DD.` }
    if (start !== null && end !== null && end < start) return { refusal: `${end} is before ${start}.` }
    if (!isKnownZone(home)) return { refusal: `"${home}" is no time zone; use a name such as Asia/Tokyo.` }
    if (format !== 'json' && format !== 'table') return { refusal: `"${format}" is no format; use json or table.` }
    const places = values.place.map(readPlace)
    const wrong = places.find(({ name, zone }) => name === '' || !isKnownZone(zone))
    if (wrong) return { refusal: '--place takes NAME=ZONE, such as "Hanyang University=Asia/Seoul".' }
    return { what, path, start, end, home, places, format }
  } catch (error) {
    return { refusal: `${error instanceof Error ? error.message : String(error)}\n${usage}` }
  }
}

function readPlace(text: string): Place {
  const at = text.lastIndexOf('=')
  return { name: text.slice(0, Math.max(0, at)).trim(), zone: text.slice(at + 1).trim() }
}
