import type { Directory, Institution } from '@/lib/domain/directory/entry'
import { arrivalAfter } from '@/lib/domain/itinerary/arrival'
import { destinationOf } from '@/lib/domain/itinerary/destination'
import { zonesOf } from '@/lib/domain/itinerary/item-zones'
import { tripDays } from '@/lib/domain/itinerary/itinerary'
import { readLine, type TypedLine } from '@/lib/domain/itinerary/line-input'
import { isNamed, type MentionedVisit, mentionedVisit } from '@/lib/domain/itinerary/mentioned-visit'
import { splitLanguages } from '@/lib/domain/itinerary/split-languages'
import type { Texts } from '@/lib/domain/text/text'
import { expectedLanguages } from '@/lib/domain/text/text-language'
import { addDays, type Day } from '@/lib/domain/time/day'
import { parseDay } from '@/lib/domain/time/parse-day'
import { noPlaces, type Places } from '@/lib/domain/time/places'
import type { Edit } from '@/lib/domain/trip/edit'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { TripRecord, Values } from '@/lib/domain/trip/trip-record'
import { startOfPart } from '@/lib/domain/trip/untimed'
import type { ItemKind } from '@/lib/domain/trip/vocabulary'

// Reading a typed line. It needs the names and patterns by which programmes are read, a fifth of all scripts of the
// itinerary, so it is a bundle of its own that is fetched when the itinerary is first used.

/** How a typed line was understood. */
export type Understood = {
  line: TypedLine
  /** Its day; `null` for an unscheduled item. */
  day: Day | null
  /** The institution of its visit. */
  tied: Institution | null
  /** An institution that it names without a visit on that day: a visit can be added. */
  offer: Institution | null
  /** The edit that adds the item; `withStop` also adds the offered visit. */
  edit: (withStop: boolean) => Edit
}

/** A line, its day, and the institution of the trip that it mentions. */
export type ReadLine = { line: TypedLine; day: Day | null; spoken: MentionedVisit | null }

type Trip = { record: TripRecord; directory: Directory }
type Reader = Trip & { homeZone: string; locale: string; places: Places | null }

const atStops = new Set<ItemKind>(['meeting', 'courtesy call', 'signing', 'tour', 'meal', 'event'])

/** Reads a line. A date at its beginning takes precedence over the day it is typed below. */
export function readTypedLine(text: string, under: Day | null, { record, directory }: Trip): ReadLine | null {
  const trip = tripDays(record.trip.start, record.trip.end)
  const dated = parseDay(text, { trip, order: null, current: under, isCell: false })
  const rest = dated?.day && dated.rest !== '' ? readLine(dated.rest) : null
  // A date only counts if a time follows it.
  const onDate = dated?.day && (rest?.start || rest?.part) ? { line: rest, day: dated.day } : null
  const line = onDate?.line ?? readLine(text)
  if (!line) return null
  const isOnDay = line.start !== null || line.part !== null
  const day = isOnDay ? (onDate?.day ?? under) : null
  // For an unscheduled item, a time without a day is part of the title.
  const withoutDay =
    isOnDay && day === null ? { ...line, start: null, end: null, part: null, title: text.trim(), place: null } : line
  return { line: withoutDay, day, spoken: mentionedVisit(record, directory, withoutDay, day) }
}

/** The place to look up in the directory, because the trip does not know it. */
export function unknownPlace(read: ReadLine | null): string | null {
  return read?.line.place && !read.spoken && read.day ? read.line.place : null
}

/** What adding a line means. `found`: the institutions of the directory for its unknown place. */
export function understood(read: ReadLine, found: readonly Institution[], reader: Reader): Understood {
  const { line, day, spoken } = read
  const asked = unknownPlace(read)
  const inDirectory = asked ? (found.find((one) => isNamed(one, asked)) ?? null) : null
  const offer =
    day !== null && atStops.has(line.kind) ? (spoken ? (spoken.visit ? null : spoken.institution) : inDirectory) : null
  const tied = spoken?.visit ? spoken.institution : null
  return { line, day, tied, offer, edit: (withStop) => editOf(read, withStop ? offer : null, reader) }
}

/** The edit that adds the item, and with `offer` a visit there. */
function editOf({ line, day, spoken }: ReadLine, offer: Institution | null, reader: Reader): Edit {
  const { record, directory, homeZone, locale } = reader
  const places = reader.places ?? noPlaces
  const expected = expectedLanguages([line.title, line.place ?? ''], [record.trip.language, locale])
  const texts = (words: string) => splitLanguages(words, expected)
  const made = offer && day ? { id: crypto.randomUUID(), institution: offer } : null
  const visitId = spoken?.visit?.id ?? null
  const isWhole = made ? !spoken || spoken.isWholePlace : visitId !== null && spoken?.isWholePlace === true
  const common = {
    kind: line.kind,
    ...titleAndDestination(line, texts(line.title), places),
    placeName: line.place && !isWhole ? texts(line.place) : null,
  }
  const id = crypto.randomUUID()
  if (day === null || (line.start === null && line.part === null)) {
    const values = { ...defaultValues.unscheduled, ...common, visitId, minutes: line.minutes }
    return { do: 'add', noun: 'unscheduled', id, values }
  }
  const start = line.part === null ? `${day}T${line.start}` : startOfPart(day, line.part)
  const { kind, title, place } = line
  const hasEnd = line.end !== null
  const row = { kind, title, place, visitId, start, hasEnd, institution: made?.institution ?? null }
  const zones = zonesOf(record, directory, row, { homeZone, places })
  const end = line.end && endOf(line.end, line, { day, start, ...zones })
  const times = { start, end, dayPart: line.part, ...zones }
  const values = { ...defaultValues.item, ...common, ...times, visitId: made?.id ?? visitId } as Values<'item'>
  const add: Edit = { do: 'add', noun: 'item', id, values }
  if (!made) return add
  const stop = { ...defaultValues.visit, institutionId: made.institution.id, day }
  return {
    do: 'all',
    edits: [{ do: 'add', noun: 'visit', id: made.id, values: stop, before: laterStop(record, day) }, add],
  }
}

function endOf(
  time: string,
  { endDays, isUnclear }: Pick<TypedLine, 'endDays' | 'isUnclear'>,
  { day, start, timeZone, endTimeZone }: { day: Day; start: string; timeZone: string; endTimeZone: string | null },
): string {
  if (endDays !== null) return `${addDays(day, endDays)}T${time}`
  return arrivalAfter(start, { timeZone, endTimeZone }, time, isUnclear)
}

// Visits are in the order of travel.
function laterStop({ visit }: { visit: readonly { id: string; day: Day | null }[] }, day: Day): string | null {
  return visit.find((one) => one.day !== null && one.day > day)?.id ?? null
}

function titleAndDestination({ kind }: { kind: ItemKind }, title: Texts, places: Places) {
  return { title, destinationName: destinationOf(kind, title, places) }
}
