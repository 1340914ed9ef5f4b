import type { Directory } from '../directory/entry'
import { type Day, eachDay } from '../time/day'
import type { Moment } from '../time/wall-time'
import { arrivalAfter } from './arrival'
import { change, type Edit, type SingleEdit } from '../trip/edit'
import { defaultValues } from '../trip/entity-fields'
import type { Item, TripRecord, Unscheduled } from '../trip/trip-record'
import { startOfPart } from '../trip/untimed'
import { splitLanguages } from './split-languages'
import { type ExpectedLanguages, expectedLanguages } from '../text/text-language'
import type { Places } from '../time/places'
import { type JourneyRow, type Zones, zonesAlong } from './item-zones'
import { destinationOf } from './destination'
import { mayBeOnGround } from './item-kind'
import { inLocalTime, isUtc } from './utc-readings'
import { mentionedVisit } from './mentioned-visit'
import type { NewItem, PlannedItem, PlannedRow, RowStatus } from './planned-row'
import { withContradictions } from './programme-contradictions'
import { changesOf, matchExisting } from './programme-existing'
import { withChosenZones, withZonesOfStays } from './programme-zones'
import type { RowReading } from './programme-reading'

export type PlanContext = {
  record: TripRecord
  directory: Directory
  locale: string
  homeZone: string
  /** The places that decide the time zones of flights; see `known-places.ts`. */
  places?: Places
}

/**
 * Plans the import of parsed rows: what each becomes, and which of them are in the itinerary already.
 * @param leftOut indexes of rows that are not imported and so say nothing about the time zones of the others
 */
export function planProgramme(
  written: readonly RowReading[],
  context: PlanContext,
  leftOut: ReadonlySet<number> = new Set(),
): PlannedRow[] {
  const readings = written.some(isUtc) ? localReadings(written, context, leftOut) : written
  const rows = rowsOf(readings, context, leftOut)
  const expected = languagesOf(readings, context)
  const derived = zonesAlong(context.record, context.directory, rows, context)
  const zones = withZonesOfStays(rows, withChosenZones(rows, derived))
  const made = readings.map((): NewItem[] => [])
  rows.forEach((row, n) => made[row.i]?.push(itemOf(row, zones[n] ?? homeTime(context), expected, context.places)))
  const existing = matchExisting(made.flat(), context.record)
  const planned = readings.map((reading, i): PlannedRow => {
    const items = (made[i] ?? []).map((item): PlannedItem => withExisting(item, existing.get(item) ?? null))
    return { reading, status: statusOf(items), items, contradictions: [] }
  })
  return withContradictions(planned)
}

function rowsOf(readings: readonly RowReading[], context: PlanContext, leftOut: ReadonlySet<number>) {
  return readings.flatMap((reading, i) =>
    reading.trouble === 'no item'
      ? []
      : daysOf(reading).map((day) => ({ i, ...plannedRow(context, { ...reading, day }), isIgnored: leftOut.has(i) })),
  )
}

/** Instants in UTC in the zones that the journey has then. */
function localReadings(
  readings: readonly RowReading[],
  context: PlanContext,
  leftOut: ReadonlySet<number>,
): RowReading[] {
  const withoutUtc = readings.map((reading) => {
    const { writtenZones: _, ...rest } = reading
    return isUtc(reading) ? rest : reading
  })
  const rows = rowsOf(withoutUtc, context, leftOut)
  const zones = withChosenZones(rows, zonesAlong(context.record, context.directory, rows, context))
  const byReading = new Map(rows.map(({ i }, n) => [i, zones[n]]))
  return readings.map((reading, i) => inLocalTime(reading, byReading.get(i) ?? homeTime(context)))
}

/** One edit that adds and changes the items of the given rows. */
export function programmeEdit(rows: readonly Pick<PlannedRow, 'items'>[], newId: () => string): Edit {
  const edits = rows.flatMap(({ items }) =>
    items.flatMap((item): SingleEdit[] => {
      if (item.existing === null)
        return [{ do: 'add', id: newId(), noun: item.noun, values: item.values } as SingleEdit]
      if (item.noun !== 'item' || Object.keys(item.changes).length === 0) return []
      return [change('item', item.existing, item.changes)]
    }),
  )
  return { do: 'all', edits }
}

function statusOf(items: readonly PlannedItem[]): RowStatus {
  if (items.some(({ existing }) => existing === null)) return 'add'
  return items.some(({ changes }) => Object.keys(changes).length > 0) ? 'change' : 'skip'
}

function withExisting(item: NewItem, existing: Item | Unscheduled | null): PlannedItem {
  if (item.noun === 'unscheduled')
    return { ...item, existing: existing && !('start' in existing) ? existing : null, changes: {} }
  const found = existing && 'start' in existing ? existing : null
  return { ...item, existing: found, changes: found ? changesOf(item.values, found) : {} }
}

/** A range of days with times is repeated on each of them: "2-4 Nov 09:00-17:00 Conference". */
function daysOf({ day, lastDay, start }: RowReading): (Day | null)[] {
  return day !== null && lastDay !== null && start !== null ? eachDay(day, lastDay) : [day]
}

/** The languages to expect of the texts of a programme. */
export function languagesOf(
  readings: readonly RowReading[],
  { record, locale }: Pick<PlanContext, 'record' | 'locale'>,
): ExpectedLanguages {
  const texts = readings.flatMap(({ title, place }) => [title, place ?? ''])
  return expectedLanguages(texts, [record.trip.language, locale])
}

type Row = JourneyRow & { reading: RowReading; isWholePlace: boolean }

/** A row with its visit and its start, before its time zones are known. */
function plannedRow({ record, directory }: PlanContext, reading: RowReading): Row {
  const { kind, title, place, notes, day, part } = reading
  const mentioned = mentionedVisit(record, directory, reading, day)
  const isChosen = reading.chosen?.visitId !== undefined
  const visitId = isChosen ? reading.chosen?.visitId : mentioned?.visit?.id
  return {
    reading,
    kind,
    title,
    place,
    notes,
    visitId: visitId ?? null,
    institution: mentioned?.institution ?? null,
    isWholePlace: !isChosen && (mentioned?.isWholePlace ?? false),
    start: day === null ? null : part === null ? `${day}T${reading.start}` : startOfPart(day, part),
    hasEnd: reading.end !== null,
    endTime: reading.end,
    isHeading: reading.isRemark ?? false,
  }
}

function homeTime({ homeZone }: PlanContext): Zones {
  return { timeZone: homeZone, endTimeZone: null }
}

function itemOf(
  { reading: row, visitId, isWholePlace, start }: Row,
  zones: Zones,
  expected: ExpectedLanguages,
  places: Places | undefined,
): NewItem {
  const texts = (words: string) => splitLanguages(words, expected)
  const common = {
    kind: kindAlong(row, zones),
    title: texts(row.title),
    visitId,
    attendeeIds: row.attendeeIds,
    notes: row.notes ? texts(row.notes) : null,
    placeName: row.place && !(visitId && isWholePlace) ? texts(row.place) : null,
    destinationName: destinationOf(row.kind, texts(row.title), places),
  }
  if (start === null) {
    return { noun: 'unscheduled', values: { ...defaultValues.unscheduled, ...common, minutes: row.minutes } }
  }
  const end = row.end === null || row.start === null ? null : endOf(row, { start, end: row.end, ...zones })
  return { noun: 'item', values: { ...defaultValues.item, ...common, start, end, dayPart: row.part, ...zones } }
}

/** 返回東京 from Kyoto is a transfer, 返回台北 from there a flight. */
function kindAlong({ kind, title, chosen }: RowReading, { endTimeZone }: Zones): RowReading['kind'] {
  const isGround = kind === 'flight' && chosen?.kind === undefined && endTimeZone === null && mayBeOnGround(title)
  return isGround ? 'transfer' : kind
}

function endOf(
  { endDay, doubts }: RowReading,
  { start, end, timeZone, endTimeZone }: { start: Moment; end: string; timeZone: string; endTimeZone: string | null },
): Moment {
  if (endDay !== null) return `${endDay}T${end}`
  return arrivalAfter(start, { timeZone, endTimeZone }, end, doubts.includes('half of the day'))
}
