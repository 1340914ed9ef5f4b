import { folded } from '../text/folded'
import { withoutListMarker } from '../text/list-marker'
import { withoutMarkup } from '../text/table-cells'
import { parseTimes } from '../time/parse-times'
import { flightBlocks } from './flight-blocks'

// Flights as travel agencies send them: the lines of a reservation system (Amadeus, Sabre, Abacus, Galileo), or lines
// of their own with a flight number, two airports and two times. They become the rows of a table.

type Flight = {
  /** As written: "31 Oct", "10/31(六)". */
  date: string
  start: string
  end: string
  /** Days from departure to arrival that are written. */
  endDays: number
  flight: string
  from: string
  to: string
  isCancelled: boolean
  seats: number | null
  reference: string | null
  rest: string
}

const months = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC'
const day = String.raw`\d{1,2}(?:${months})(?:\d{2}){0,2}`
const clock = String.raw`(?:[01]?\d|2[0-4])[0-5]\d(?!\d)[APNM]?`
const status = '(?<status>HK|HL|HN|HX|HS|KK|KL|KX|TK|TL|TN|SS|SC|RR|GK|BK|PK|WK|UN|UC|US|UU|NO|LL|NN|XX|MK|DK|EK)'
const segment = new RegExp(
  String.raw`^\s*(?:\d{1,2}[ .]\s*)?(?:[.*]\s*)?(?<carrier>[A-Z]{2}|[A-Z]\d|\d[A-Z])\s*(?<number>\d{1,4})\s*[A-Z]?\s+` +
    String.raw`(?<date>${day})\s*(?:[1-7A-Z]{1,2}(?=[\s*]))?[\s*]*(?<from>[A-Z]{3})\s*(?<to>[A-Z]{3})[*\s]*` +
    String.raw`${status}\s?(?<seats>\d{1,3})\s+(?:[0-9A-Z]\s+)?(?<start>${clock})\s+` +
    String.raw`(?<before>#|\+\d|\*)?\s*(?<end>${clock})` +
    String.raw`\s*(?:(?<plus>[+#]\d?)|(?<arrival>${day}))?(?<tail>.*)$`,
)
const cancelled = new Set(['HX', 'UN', 'UC', 'US', 'NO', 'XX', 'KX', 'SC'])
const name = new RegExp(
  String.raw`\d{1,2}\.\s*(?:\d{1,2})?(?<family>[A-Z][A-Z' -]+)\/(?<given>[A-Z][A-Z' -]*?)` +
    String.raw`(?:\s*(?:MR|MRS|MS|MISS|MSTR|DR|PROF))?(?=\s|\(|$)`,
  'g',
)
const administrative = new RegExp(
  String.raw`^\s*(?:\d{1,2}[ .]\s*)?(?:AP[EMH]?|TK(?:OK|TL|XL)?|TKT|SSR|OSI|F[ABEHIKMPSTVZ]|OP[WC]|R[CFIM]|RIR|RP/` +
    String.raw`|ARNK|SVC|SK|TAX|PHONES|REMARKS|RECEIVED FROM|TICKETED|GENERAL FACTS|FONE-|FQTV|TKT/TIME` +
    String.raw`|\*{2,}|-{2,})(?:[ /*\d-].*)?$`,
)

/** The rows of a text with such flights, with headings, and its other lines; `null` if it has none. */
export function flightRows(written: string): string[][] | null {
  if (written.includes('\t')) return null
  const text = withoutMarkup(written)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  // A table in a chat.
  if (lines.filter((line) => (line.match(/\|/g) ?? []).length > 2).length * 2 > lines.length) return null
  const blocks = flightBlocks(lines)
  if (blocks.length > 0) return rowsOfBlocks(lines, blocks)
  const read = lines.map((line) => ({ line, segment: readSegment(line) }))
  const isSystem = read.some(({ segment: found }) => found !== null)
  const flights = read.map(({ line, segment: found }) => ({ line, flight: found ?? readAgencyLine(line) }))
  if (!flights.some(({ flight }) => flight !== null)) return null
  const names = isSystem ? lines.flatMap(namesIn) : []
  const reference = isSystem ? referenceIn(lines) : null
  const rows = flights.flatMap(({ line, flight }) => {
    if (flight !== null) return [rowOf(flight, names, reference)]
    const isOther = !isSystem || !(administrative.test(line) || namesIn(line).length > 0 || isHeader(line))
    return isOther ? [['', '', line]] : []
  })
  return [['Date', 'Time', 'Item', 'People', 'Notes'], ...rows]
}

function rowsOfBlocks(lines: readonly string[], blocks: ReturnType<typeof flightBlocks>): string[][] {
  const ends = new Map(blocks.map(({ block, lines: taken }) => [taken.at(-1), block]))
  const taken = new Set(blocks.flatMap((one) => one.lines))
  const rows = lines.flatMap((line, index) => {
    const block = ends.get(index)
    if (block) return [[block.date, `${block.start}-${block.end}`, block.title]]
    return taken.has(index) ? [] : [['', '', line]]
  })
  return [['Date', 'Time', 'Item'], ...rows]
}

function rowOf(flight: Flight, names: readonly string[], reference: string | null): string[] {
  const { date, start, end, endDays, from, to, rest } = flight
  const title = `${flight.flight} ${from}-${to}`
  if (flight.isCancelled) return [`${date} ${title} (HX)`.trim()]
  // Names are matched with members. Of a large group everybody is listed.
  const isFew = names.length > 0 && names.length <= fewNames && flight.seats === names.length
  const times = `${start}-${end}${endDays > 0 ? `+${endDays}` : ''}`
  const notes = [flight.reference ?? reference, rest].filter(Boolean).join(' · ')
  return [date, times, title, isFew ? names.join(', ') : '', notes]
}

const fewNames = 4

function readSegment(line: string): Flight | null {
  const groups = segment.exec(line.normalize('NFKC').toUpperCase())?.groups
  if (!groups) return null
  const { carrier = '', number = '', date = '', from = '', to = '', start = '', end = '', tail = '' } = groups
  const reference = /(?:\/DC[A-Z0-9]{2}\*|\b[A-Z0-9]{2}\/)([A-Z0-9]{6})\b/.exec(tail)?.[1] ?? null
  return {
    date: dateText(date),
    start: clockText(start),
    end: clockText(end),
    endDays: writtenDays(groups.plus ?? groups.before) ?? daysBetween(date, groups.arrival ?? ''),
    flight: flightName(carrier, number),
    from,
    to,
    isCancelled: cancelled.has(groups.status ?? ''),
    seats: Number(groups.seats),
    reference,
    rest: '',
  }
}

const flightNumber =
  /(?<![A-Z\d])(?<carrier>[A-Z]{2}|[A-Z]\d|\d[A-Z])[ -]?(?<number>\d{2,4}|(?<= )\d(?= ))(?![A-Z\d:/.月])/
const pair = /(?<![A-Za-z])(?<from>[A-Z]{3})\s?(?:[-~>/]|->|to)?\s?(?<to>[A-Z]{3})(?![A-Za-z])/
const words = 'MON|TUE|WED|THU|FRI|SAT|SUN|PNR|ETA|ETD|DEP|ARR|VIP|CEO|USA|THE|ALL|TBC|TBD|TBA'
const airlines = 'EVA|ANA|JAL|KLM|SAS|TAP'
const noAirport = [months, words, airlines].join('|')
const code = new RegExp(String.raw`(?<![A-Za-z\d])(?!(?:${noAirport})(?![A-Z]))[A-Z]{3}(?![A-Za-z])`, 'g')
const times = new RegExp(
  String.raw`(?<![\d.])(?:(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)|(?<compact>(?:[01]\d|2[0-3])[0-5]\d)(?![年\d]))` +
    String.raw`(?:\s*\(?\+(?<plus>\d)\)?)?`,
  'g',
)
const dates = new RegExp(
  String.raw`(?:\d{4}\s?[年/.-]\s?)?\d{1,2}\s?[月/]\s?\d{1,2}(?!\d)\s?日?|\d{4}-\d{2}-\d{2}` +
    String.raw`|(?<!\d)${day}(?![A-Z])|\d{1,2} (?:${months})[A-Z]*(?: \d{4})?`,
  'i',
)
// "…, 接機：陳專員"
const noteAtEnd = /[，,;；]\s*(?<note>\p{L}[^，,;；:：\d]{0,20}[:：]\s*\p{L}.*)$/u
const weekday = /^\s?(?:\([^)]{1,8}\)|[（][^）]{1,3}[）])/

/** "BR170 2026年10月31日(六) 臺北桃園 TPE 08:10 首爾仁川 ICN 11:35", "10/31 TPE-ICN 0810/1135 BR170". */
function readAgencyLine(written: string): Flight | null {
  const line = folded(withoutListMarker(written))
  // A line that begins with its times is read like the other lines of a programme.
  if (line.length > 160 || parseTimes(line, 'line')?.start != null) return null
  const number = flightNumber.exec(line)
  if (!number?.groups) return null
  const found = dates.exec(line.replace(number[0], (sign) => ' '.repeat(sign.length)))
  const named = found ? (weekday.exec(line.slice(found.index + found[0].length))?.[0] ?? '') : ''
  const date = found ? found[0] + named : ''
  const rest = without(line, [number[0], date])
  const codes = airportsIn(rest)
  const clocks = [...rest.matchAll(times)]
  const [start, end] = clocks
  if (codes === null || !start || !end || clocks.length > 2) return null
  const left = without(rest, [start[0], end[0], ...codes.found])
    .replace(/[\s\-~>→/,.:;|()[\]*#]+/g, ' ')
    .trim()
  // A sentence that mentions a flight is no flight line.
  if (left.split(' ').filter((word) => /^[a-z]{4,}$/i.test(word)).length > 4 || left.length > 40) return null
  return {
    date: dateText(date.toUpperCase()),
    start: timeText(start),
    end: timeText(end),
    endDays: Number(end.groups?.plus ?? 0),
    flight: flightName(number.groups.carrier ?? '', number.groups.number ?? ''),
    from: codes.from,
    to: codes.to,
    isCancelled: /取消|cancell?ed|(?<![A-Z])HX(?![A-Z])/i.test(line),
    seats: null,
    reference: null,
    rest: noteAtEnd.exec(line)?.groups?.note ?? '',
  }
}

function airportsIn(text: string): { from: string; to: string; found: string[] } | null {
  const together = pair.exec(text)?.groups
  const isCode = (word: string | undefined) => word !== undefined && (word.match(code)?.length ?? 0) === 1
  if (together?.from && together.to && isCode(together.from) && isCode(together.to))
    return { from: together.from, to: together.to, found: [together.from, together.to] }
  const [from, to, ...others] = text.match(code) ?? []
  return from && to && others.length === 0 ? { from, to, found: [from, to] } : null
}

function without(text: string, parts: readonly string[]): string {
  return parts.filter(Boolean).reduce((left, part) => left.replace(part, ' '), text)
}

function namesIn(line: string): string[] {
  return [...line.normalize('NFKC').toUpperCase().matchAll(name)].map(
    ({ groups }) => `${groups?.given?.trim() ?? ''} ${groups?.family?.trim() ?? ''}`,
  )
}

/** The first lines of a reservation, which end or begin with its reference. */
function isHeader(line: string): boolean {
  return /^\s*RP\//.test(line) || /^\s*[A-Z0-9]{6}(?:\/[A-Z0-9]{2}.*)?\s*$/.test(line)
}

function referenceIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found =
      /^\s*RP\/.*\s([A-Z0-9]{6})\s*$/.exec(line) ?? /^\s*([A-Z][A-Z0-9]{5})(?:\/[A-Z0-9]{2}.*)?\s*$/.exec(line)
    if (found?.[1] && isHeader(line)) return found[1]
  }
  return null
}

/** The digits stay as they are written (EK002). One digit gets zeros, so that it is recognized: CI008. */
function flightName(carrier: string, number: string): string {
  return `${carrier}${number.length < 2 ? number.padStart(3, '0') : number}`
}

/** "31OCT26" as "31 Oct 2026". */
function dateText(date: string): string {
  const found = new RegExp(`^(\\d{1,2})(${months})(\\d{2}(?:\\d{2})?)?$`).exec(date)
  if (!found) return date
  const [, number = '', month = '', year = ''] = found
  return [number, month[0] + month.slice(1).toLowerCase(), year.length === 2 ? `20${year}` : year]
    .filter(Boolean)
    .join(' ')
}

/** "810A", "1135", "1205P", "1200N" as 24 hours. */
function clockText(text: string): string {
  const half = /[APNM]$/.exec(text)?.[0]
  const digits = text.replace(/\D/g, '').padStart(4, '0')
  const hour = Number(digits.slice(0, 2))
  const in24 = half === 'P' || half === 'N' ? (hour % 12) + 12 : half === 'A' || half === 'M' ? hour % 12 : hour % 24
  return `${String(in24).padStart(2, '0')}:${digits.slice(2)}`
}

function timeText({ groups }: RegExpExecArray | RegExpMatchArray): string {
  const { hour, minute, compact } = groups ?? {}
  return compact ? clockText(compact) : `${(hour ?? '').padStart(2, '0')}:${minute}`
}

function writtenDays(sign: string | undefined): number | null {
  if (sign === undefined || sign === '*') return null
  return Number(/\d/.exec(sign)?.[0] ?? 1)
}

/** Days from one date of the same months to the other, at most a few. */
function daysBetween(from: string, to: string): number {
  const at = (date: string) => {
    const found = new RegExp(`^(\\d{1,2})(${months})`).exec(date)
    return found ? Date.UTC(2001, months.split('|').indexOf(found[2] ?? ''), Number(found[1])) : null
  }
  const [start, end] = [at(from), at(to)]
  if (start === null || end === null) return 0
  const days = Math.round((end - start) / 86_400_000)
  return days < -300 ? days + 365 : days
}
