import { addDays, type Day } from '../time/day'
import { type DayDoubt } from '../time/parse-day'
import { parseTimes, type ReadTimes } from '../time/parse-times'
import { timesOfJourney } from './journey-times'
import type { DayPart } from '../time/day-part'
import { addMinutes, isTimeZone, timeOf } from '../time/wall-time'
import { isEveryone } from './everyone'
import type { ProgrammeRow } from './programme-rows'
import { searchKey } from '../text/search-key'
import { isHotel } from './stay-line'
import { readWords } from './line-input'
import type { ItemKind } from '../trip/vocabulary'

/** Why a row is skipped (`no item`), unscheduled (`no day`) or on its day without a time. */
export type RowTrouble = 'no item' | 'no day' | 'no time' | 'bad time'

/** Why a row may be read wrongly; shown beside it. `half of the day`: 2:00 can be at night or in the afternoon. */
export type RowDoubt = DayDoubt | 'half of the day'

/** The result of a row: a scheduled item, an unscheduled one, or none (`no item`). No typed text is lost. */
export type RowReading = {
  row: number
  day: Day | null
  /** The last day of an item that is repeated on each day, or of a stay without times. */
  lastDay: Day | null
  start: string | null
  end: string | null
  /** The day of the end where it is written. */
  endDay: Day | null
  part: DayPart | null
  minutes: number | null
  kind: ItemKind
  title: string
  place: string | null
  attendeeIds: readonly string[] | null
  notes: string | null
  trouble: RowTrouble | null
  doubts: readonly RowDoubt[]
  /** True if the start is written in a 12-hour clock without am or pm. */
  isHalfOpen: boolean
  /** True for text that is no item, such as "Bangkok" as the title of a day. */
  isRemark?: boolean
  /** The time zones that the programme itself names; not for places whose zones are derived. */
  writtenZones?: { timeZone: string; endTimeZone: string }
  /** The time zone that is written after the times, for this row alone: "14:00 KST". */
  statedZone?: string
  /** What the user has chosen instead of what is derived. */
  chosen?: RowChoice
}

export type RowChoice = {
  kind?: ItemKind
  /** The time zone of the row and of those that follow in the same zone. */
  timeZone?: string
  visitId?: string | null
}

/** Possible attendees, by their names in any language. */
export type People = readonly { id: string; names: readonly string[] }[]

/** Parses a row in its current state. */
export function readRow(written: ProgrammeRow, people: People): RowReading {
  const row = withoutAside(written)
  const words = readWords(row.item)
  const kind = kindIn(words.kind, words.title, row)
  const times = timesOfJourney(row.item, kind, timesIn(row.time))
  const who = attending(row.who, people)
  const start = times?.start ?? null
  // An item with a duration but no time waits to be scheduled.
  const isWaiting = start === null && times?.part == null && words.minutes !== null
  const day = row.day === '' || isWaiting ? null : addDays(row.day, times?.startDays ?? 0)
  // What has a day but no time is on its day, as an item whose time is undecided.
  const part = day === null || start !== null ? null : (times?.part ?? 'undecided')
  const isWhole = start !== null ? !times?.isApproximate && !times?.saysMore : times?.part != null || row.time === ''
  const range = start === null && row.lastDay !== null ? `${row.day} – ${row.lastDay}` : ''
  const unread = [...(day === null ? [range || row.day, row.time] : [range, isWhole ? '' : row.time]), row.notes]
  if (who === undefined) unread.push(row.who)
  return {
    row: row.row,
    day,
    lastDay: day === null ? null : row.lastDay,
    start: day === null ? null : start,
    end: day === null || start === null ? null : (times?.end ?? endAfter(start, words.minutes)),
    endDay: day === null ? null : endDayOf(row, day, times),
    part,
    minutes: words.minutes,
    kind: isStay(row, start) && kind === 'meeting' ? 'lodging' : kind,
    title: row.place === '' ? words.title || row.item : row.item,
    place: row.place || words.place || null,
    attendeeIds: who ?? null,
    notes: unread.filter(Boolean).join(' · ') || null,
    trouble: troubleOf(row, times),
    doubts: [row.doubt, times?.isUnclear ? ('half of the day' as const) : null].filter((doubt) => doubt !== null),
    isHalfOpen: times?.isHalfOpen ?? false,
    ...(row.isRemark && { isRemark: true }),
    ...writtenZones(row),
    // A journey has two zones: what follows both of its times can be either.
    ...(times?.zone && (!journeys.has(kind) || times.end === null) && { statedZone: times.zone }),
  }
}

/** "Visit ※ formal dress" */
const aside = /^(?<item>[^※]*[^※\s])\s*※\s*(?<note>\S[^※]*)$/u

function withoutAside(row: ProgrammeRow): ProgrammeRow {
  const { item, note } = aside.exec(row.item)?.groups ?? {}
  return item && note ? { ...row, item, notes: [row.notes, note].filter(Boolean).join(' · ') } : row
}

const journeys = new Set<ItemKind>(['flight', 'train'])

const onlyJourney =
  /^(?:到着|到達|抵達|抵达|出発|出發|出发|起飛|起飞|도착|출발|arrivals?|arrive|departures?|depart|landing|take-?off)[\s.。]*$/iu

const airports = /(?:airport|機場|机场|空港|공항).*(?:→|->|[-–—~～至到飛飞/]|\bto\b).*(?:airport|機場|机场|空港|공항)/iu
const flightIn = /(?:^|[\s:：(（])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}(?![\dA-Za-z])/u
const travelling = /→|->|[-–—]|出發|出发|発|着|抵|飛|飞|출발|도착|\bdepart|\barriv|機場|机场|空港|공항|\bto\b/iu

const transportColumn =
  /(?:移動手段|交通手段|交通方式|交通工具|交通|移動方法|이동수단|교통편|교통수단|교통|transport\w*|means of transport)\s*[:：]\s*(?<means>[^·]+)/iu

/** What the cell of the means of transport says: 移動手段 with 高速鉄道. */
function meansOfTransport(notes: string): ItemKind | null {
  const means = transportColumn.exec(notes)?.groups?.means ?? ''
  if (/航空|飛行機|飞机|飛機|비행기|항공|\b(?:air|flight|plane)\b/iu.test(means)) return 'flight'
  if (/鉄道|鐵路|铁路|新幹線|電車|高鐵|高铁|火車|火车|기차|열차|KTX|\b(?:train|rail)\b/iu.test(means)) return 'train'
  return /車|车|バス|タクシー|버스|차량|택시|\b(?:bus|coach|car|taxi|van)\b/iu.test(means) ? 'transfer' : null
}

/** The kind of a row by its other cells too: "Arrival" at an airport, a flight number in a column of its own. */
function kindIn(kind: ItemKind, title: string, { place, notes }: ProgrammeRow): ItemKind {
  if (kind !== 'meeting' && kind !== 'transfer') return kind
  const means = travelling.test(title) ? meansOfTransport(notes) : null
  if (means !== null) return means
  if (airports.test(title) || (flightIn.test(notes) && travelling.test(title))) return 'flight'
  if (!onlyJourney.test(title.trim())) return kind
  if (/\bairport\b|空港|機場|机场|공항/iu.test(place)) return 'flight'
  return /\b(?:railway |train )?station\b|駅|高鐵站|火車站|火车站|역$/iu.test(place) ? 'train' : kind
}

/** The name of a hotel with several days: "2 Nov - 6 Nov Lotte Hotel". */
function isStay({ item, lastDay, endDay }: ProgrammeRow, start: string | null): boolean {
  return isHotel(item) && (endDay !== null || (lastDay !== null && start === null))
}

/** Parses all rows; see `inOrderOfDay`. */
export function readRows(rows: readonly ProgrammeRow[], people: People): RowReading[] {
  return inOrderOfDay(rows.map((row) => readRow(row, people)))
}

/** The end of an item whose duration is written: "10:00 Library tour 45 min". */
function endAfter(start: string, minutes: number | null): string | null {
  return minutes === null ? null : timeOf(addMinutes(`2000-01-01T${start}`, minutes))
}

function writtenZones({ zone, endZone }: ProgrammeRow): Pick<RowReading, 'writtenZones'> {
  if (zone === '' || !isTimeZone(zone)) return {}
  const endTimeZone = endZone !== '' && isTimeZone(endZone) ? endZone : zone
  return { writtenZones: { timeZone: zone, endTimeZone } }
}

function timesIn(text: string): ReadTimes | null {
  const times = text === '' ? null : parseTimes(text, 'cell')
  if (times === null || times.rest === '') return times
  // "09:00 departure": words after a time change nothing, further figures might.
  return times.start !== null && !/\d/.test(times.rest.normalize('NFKC')) ? { ...times, saysMore: true } : null
}

function endDayOf(row: ProgrammeRow, day: Day, times: ReadTimes | null): Day | null {
  if (row.endDay !== null || times?.endDays == null) return row.endDay
  return addDays(day, times.endDays)
}

function troubleOf(row: ProgrammeRow, times: ReadTimes | null): RowTrouble | null {
  if (row.item === '') return 'no item'
  if (row.day === '') return 'no day'
  if (row.time !== '' && times === null) return 'bad time'
  return times?.start == null && times?.part == null ? 'no time' : null
}

/**
 * Puts times of a 12-hour clock after those before them on the same day, and out of the night: 1.30 after 12.30 is
 * 13:30, and a meeting at 2.30 is in the afternoon. Such rows get a doubt, because this is only likely.
 */
function inOrderOfDay(readings: readonly RowReading[]): RowReading[] {
  let last: { day: Day; start: string } | null = null
  return readings.map((reading) => {
    const { day, start, isHalfOpen } = reading
    if (day === null || start === null) return reading
    const isEarlier: boolean = last !== null && last.day === day && start < last.start
    const later = afternoon(start)
    const isInOrder = isEarlier && isHalfOpen && start < '08:00' && last !== null && later >= last.start
    const isAtNight = isHalfOpen && start >= '01:00' && start < '05:00'
    const moved =
      isInOrder || (isAtNight && !nightKinds.has(reading.kind) && (last?.day !== day || later >= last.start))
    const read = moved ? { ...reading, start: later, end: reading.end && afternoon(reading.end) } : reading
    last = { day, start: read.start ?? start }
    const isDoubtful = (moved || isAtNight) && !read.doubts.includes('half of the day')
    return isDoubtful ? { ...read, doubts: [...read.doubts, 'half of the day'] } : read
  })
}

/** What can be at night. */
const nightKinds = new Set<ItemKind>(['flight', 'train', 'transfer', 'lodging'])

function afternoon(time: string): string {
  const hour = Number(time.slice(0, 2))
  return hour < 12 ? `${hour + 12}${time.slice(2)}` : time
}

// `null` for everyone, the people named, or `undefined` if a name is unknown.
function attending(text: string, people: People): readonly string[] | null | undefined {
  if (text === '' || isEveryone(text)) return null
  const ids = text
    .split(/\s*(?:[,，、;；/&\n]|\band\b|及|與|和)\s*/u)
    .filter(Boolean)
    .map((name) => {
      const found = people.filter(({ names }) => names.some((one) => searchKey(one) === searchKey(name)))
      return found.length === 1 ? found[0]?.id : undefined
    })
  return ids.length > 0 && ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined
}
