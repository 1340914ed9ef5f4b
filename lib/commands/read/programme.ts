import type { Directory, Institution } from '../../domain/directory/entry'
import { type AssumedZone, assumedZoneOf } from '../../domain/itinerary/assumed-zone'
import { programmeCells, programmeOf } from '../../domain/itinerary/programme'
import type { PlannedItem, PlannedRow } from '../../domain/itinerary/planned-row'
import { planProgramme } from '../../domain/itinerary/programme-plan'
import { readRows } from '../../domain/itinerary/programme-reading'
import type { ProgrammeRow } from '../../domain/itinerary/programme-rows'
import { isEveryone } from '../../domain/itinerary/everyone'
import type { Day } from '../../domain/time/day'
import { knownPlaces } from '../../domain/time/known-places'
import { dayOf, timeOf } from '../../domain/time/wall-time'
import { defaultValues } from '../../domain/trip/entity-fields'
import { applyEdit, emptyRecord } from '../../domain/trip/edit'
import type { TripRecord } from '../../domain/trip/trip-record'
import type { Place, Wanted } from './read-arguments'
import { tripDaysOf } from './trip-days'

/** An item as the command prints it. Times are `HH:mm`, on `day` and `endDay`; `people` is empty for everyone. */
export type ProgrammeJson = {
  day: string | null
  start: string | null
  end: string | null
  endDay: string | null
  zone: string | null
  endZone: string | null
  allDay: boolean
  /** `morning`, `afternoon`, `evening`, `all day` or `undecided` for an item without a time. */
  dayPart: string | null
  kind: string
  title: string
  place: string | null
  people: readonly string[]
  notes: string | null
  status: 'add' | 'change' | 'skip'
  doubt: string | null
}

/** What an import of the programme would add to an empty trip with these days and places. */
export function readProgrammeFile(
  text: string,
  wanted: Pick<Wanted, 'start' | 'end' | 'home' | 'places'>,
  today: Day,
): ProgrammeJson[] {
  const { start, end, days, isYearAssumed } = tripDaysOf(text, wanted, today)
  const { rows, isCut } = programmeOf(programmeCells(text), days)
  const readings = readRows(rows, [])
  const leftOut = new Set(
    readings.flatMap(({ doubts }, i) => (rows[i]?.isRemark || doubts.includes('outside the trip') ? [i] : [])),
  )
  const { record, directory } = tripWith(wanted, start, end)
  const context = { record, directory, locale: 'en', homeZone: wanted.home, places: knownPlaces }
  const planned = planProgramme(readings, context, leftOut)
  const assumed = assumedZoneOf(planned, context)
  const first = planned.findIndex(({ items }, i) => items.some(({ noun }) => noun === 'item') && !leftOut.has(i))
  return planned.flatMap((plan, i) => {
    const row = rows[i]
    if (row === undefined) return []
    const more = [
      ...(isYearAssumed && plan.reading.day !== null ? ['the year was assumed'] : []),
      ...(assumed && i === first ? [assumedWords(assumed)] : []),
      ...(row.isRemark ? ['not an item'] : []),
      ...(isCut && i === planned.length - 1 ? ['more rows follow that are not read'] : []),
    ]
    const status = leftOut.has(i) ? 'skip' : plan.status
    if (plan.items.length === 0) return [emptyJson(plan, row, more)]
    return plan.items.map((item) => itemJson(item, plan, row, { status, more }))
  })
}

/** Said once, of the first item. */
function assumedWords({ timeZone, place }: AssumedZone): string {
  const why = place === null ? 'no place is named' : `${place} is named, but no journey to it`
  return `the times are read in ${timeZone}: ${why}`
}

function emptyJson({ reading }: PlannedRow, row: ProgrammeRow, more: readonly string[]): ProgrammeJson {
  const { day, start, end, kind, title, place, notes } = reading
  return {
    day,
    start,
    end,
    endDay: null,
    zone: null,
    endZone: null,
    allDay: false,
    dayPart: null,
    kind,
    title,
    place,
    people: peopleOf(row),
    notes,
    status: 'skip',
    doubt: [...(row.isRemark ? [] : ['no item']), ...more].join('; ') || null,
  }
}

function itemJson(
  item: PlannedItem,
  plan: PlannedRow,
  row: ProgrammeRow,
  { status, more }: { status: ProgrammeJson['status']; more: readonly string[] },
): ProgrammeJson {
  const { kind, title, notes } = item.values
  const { reading } = plan
  return {
    ...timesJson(item, reading.lastDay),
    kind,
    title: Object.values(title).join(' / '),
    place: reading.place,
    people: peopleOf(row),
    notes: notes && Object.values(notes).join(' / '),
    status,
    doubt: doubtOf(plan, more),
  }
}

type Times = Pick<ProgrammeJson, 'day' | 'start' | 'end' | 'endDay' | 'zone' | 'endZone' | 'allDay' | 'dayPart'>

function timesJson(item: PlannedItem, lastDay: Day | null): Times {
  const none = { day: null, start: null, end: null, endDay: null, zone: null, endZone: null, dayPart: null }
  if (item.noun === 'unscheduled') return { ...none, allDay: false }
  const { start, end, timeZone, endTimeZone, dayPart } = item.values
  return {
    day: dayOf(start),
    start: dayPart === null ? timeOf(start) : null,
    end: end && timeOf(end),
    endDay: end ? dayOf(end) : dayPart === null ? null : lastDay,
    zone: timeZone,
    endZone: endTimeZone ?? timeZone,
    allDay: dayPart === 'all day',
    dayPart,
  }
}

function doubtOf({ reading, contradictions }: PlannedRow, more: readonly string[]): string | null {
  const { trouble, doubts, part } = reading
  const isMissing = trouble !== null && !(trouble === 'no time' && part !== 'undecided')
  const clashes = contradictions.map(({ field, pasted, other }) => `${field} ${pasted}, elsewhere ${other}`)
  return [...(isMissing ? [trouble] : []), ...doubts, ...clashes, ...more].join('; ') || null
}

function peopleOf({ who }: ProgrammeRow): string[] {
  if (who === '' || isEveryone(who)) return []
  return who.split(/\s*[,，、;；\n]\s*/).filter(Boolean)
}

/** A trip with nothing but its days, its office and the places that are visited. */
function tripWith(
  { home, places }: Pick<Wanted, 'home' | 'places'>,
  start: Day | null,
  end: Day | null,
): { record: TripRecord; directory: Directory } {
  const institutions = [{ name: 'Home', zone: home }, ...places].map(institutionOf)
  const trip = { language: 'en', direction: 'outgoing', homeId: 'place 0', start, end } as const
  const record = places.reduce(
    (current, _, i) =>
      applyEdit(current, {
        do: 'add',
        noun: 'visit',
        id: `visit ${i}`,
        values: { ...defaultValues.visit, institutionId: `place ${i + 1}` },
      }),
    emptyRecord(trip),
  )
  return {
    record,
    directory: { institutions: Object.fromEntries(institutions.map((one) => [one.id, one])), people: {} },
  }
}

function institutionOf({ name, zone }: Place, i: number): Institution {
  const texts = { und: name }
  return { ...defaultValues.institution, id: `place ${i}`, name: texts, city: i === 0 ? null : texts, timeZone: zone }
}
