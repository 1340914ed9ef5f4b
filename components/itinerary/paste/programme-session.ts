import type { Institution } from '@/lib/domain/directory/entry'
import { type AssumedZone, assumedZoneOf } from '@/lib/domain/itinerary/assumed-zone'
import { tripDays } from '@/lib/domain/itinerary/itinerary'
import type { PlannedRow } from '@/lib/domain/itinerary/planned-row'
import { type Programme, programmeCells, programmeOf } from '@/lib/domain/itinerary/programme'
import type { ProgrammeField } from '@/lib/domain/itinerary/programme-headings'
import { languagesOf, type PlanContext, planProgramme } from '@/lib/domain/itinerary/programme-plan'
import { type People, readRows, type RowChoice, type RowReading } from '@/lib/domain/itinerary/programme-reading'
import type { ProgrammeRow } from '@/lib/domain/itinerary/programme-rows'
import {
  type AcceptedVisit,
  namesToLookUp,
  type VisitOffer,
  visitOffers,
  withVisits,
} from '@/lib/domain/itinerary/visit-offers'
import type { ExpectedLanguages } from '@/lib/domain/text/text-language'
import type { Places } from '@/lib/domain/time/places'
import type { Visit } from '@/lib/domain/trip/trip-record'

// Reads a pasted programme: in a worker, because 500 rows take longer than a page may be blocked.

/** The trip that a programme is pasted into. */
export type ProgrammeTrip = Omit<PlanContext, 'places'>

/** The user's corrections, by row, and refused visits. */
export type Corrections = {
  fields: readonly ProgrammeField[] | null
  corrected: Readonly<Record<number, Partial<ProgrammeRow>>>
  chosen: Readonly<Record<number, RowChoice>>
  taken: Readonly<Record<number, boolean>>
  refused: Readonly<Record<string, boolean>>
}

export type ProgrammeInput = {
  text: string
  corrections: Corrections
  trip: ProgrammeTrip
  /** Entries of the office's directory that have one of the names. */
  found: readonly Institution[]
}

export type PastedRow = PlannedRow & {
  row: ProgrammeRow
  isTaken: boolean
  /** The row as it was pasted, for the first item of each. */
  source: string
  /** The same with tabs between its cells, for every item. */
  line: string
}

export type OfferedVisit = { offer: VisitOffer; isTaken: boolean }

/** What the import of a pasted programme would do. */
export type ProgrammePreview = {
  fields: readonly ProgrammeField[]
  rows: readonly PastedRow[]
  expected: ExpectedLanguages
  offers: readonly OfferedVisit[]
  accepted: readonly AcceptedVisit[]
  /** The visits of the trip and those that are accepted, with their institutions. */
  visits: readonly { visit: Visit; institution: Institution | undefined }[]
  /** Names of institutions to look up in the directory. */
  names: readonly string[]
  isCut: boolean
  /** The zone of the times where neither the trip nor the programme says it. */
  assumedZone: AssumedZone | null
}

export type ProgrammeSession = (input: ProgrammeInput) => ProgrammePreview

/** A session keeps the parsed text and the ids of offered visits between two readings. */
export function programmeSession(places: Places, newId: () => string): ProgrammeSession {
  const visitIds = new Map<string, string>()
  const parsed = parser()
  return ({ text, corrections, trip, found }) => {
    const programme = parsed(text, trip, corrections.fields)
    const rows = programme.rows.map((read, i) => corrected(read, corrections.corrected[i]))
    const readings = withChoices(readRows(rows, peopleOf(trip)), corrections.chosen)
    const leftOut = leftOutOf(rows, readings, corrections.taken)
    const context = { ...trip, places }
    const alone = planProgramme(readings, context, leftOut)
    const expected = languagesOf(readings, context)
    const named = alone.filter((_, i) => !leftOut.has(i))
    const offers = visitOffers(named, { ...context, found, expected }).map((offer) => ({
      offer,
      isTaken: !corrections.refused[offer.key],
    }))
    const accepted = offers.flatMap(({ offer, isTaken }) => (isTaken ? [acceptedAs(offer, visitIds, newId)] : []))
    const { record, directory } = withVisits(trip.record, trip.directory, accepted)
    const planned = accepted.length === 0 ? alone : planProgramme(readings, { ...context, record, directory }, leftOut)
    return {
      fields: programme.fields,
      rows: pastedRows(programme, rows, planned, leftOut),
      expected,
      offers,
      accepted,
      visits: record.visit.map((visit) => ({ visit, institution: directory.institutions[visit.institutionId] })),
      names: namesToLookUp(named),
      isCut: programme.isCut,
      assumedZone: assumedZoneOf(
        planned.filter((_, i) => !leftOut.has(i)),
        { ...context, record, directory },
      ),
    }
  }
}

/** Parses a text again only if it, the days of the trip or the meaning of its columns have changed. */
function parser() {
  let last: { key: string; programme: Programme } | null = null
  return (text: string, { record: { trip } }: ProgrammeTrip, fields: Corrections['fields']): Programme => {
    const key = [trip.start, trip.end, fields?.join(' '), text].join('\n')
    if (last?.key !== key) {
      last = { key, programme: programmeOf(programmeCells(text), tripDays(trip.start, trip.end), fields) }
    }
    return last.programme
  }
}

/** A correction of a row in UTC starts from what the preview shows: its day and times where the journey is. */
export function localCorrection({ row, reading }: PastedRow, to: Partial<ProgrammeRow>): Partial<ProgrammeRow> {
  if (row.zone !== 'UTC' || (to.day === undefined && to.time === undefined)) return to
  const time = [reading.start, reading.end].filter((one) => one !== null).join('-')
  return { day: row.day, time, endDay: reading.endDay, ...to }
}

/** A time that the user types is local, where the paste has it in UTC. */
function corrected(row: ProgrammeRow, to: Partial<ProgrammeRow> | undefined): ProgrammeRow {
  const isTimed = to !== undefined && (to.time !== undefined || to.day !== undefined) && row.zone === 'UTC'
  return { ...row, ...(isTimed && { zone: '', endZone: '' }), ...to }
}

function withChoices(readings: readonly RowReading[], chosen: Corrections['chosen']): RowReading[] {
  return readings.map((reading, i) => {
    const choice = chosen[i]
    return choice ? { ...reading, kind: choice.kind ?? reading.kind, chosen: choice } : reading
  })
}

function pastedRows(
  { cells }: Programme,
  rows: readonly ProgrammeRow[],
  planned: readonly PlannedRow[],
  leftOut: ReadonlySet<number>,
): PastedRow[] {
  return rows.flatMap((row, i): PastedRow[] => {
    const plan = planned[i]
    if (plan === undefined) return []
    const line = (cells[row.row] ?? []).join('\t')
    const source = rows[i - 1]?.row === row.row ? '' : line.replaceAll('\t', '  ').trim()
    // An instant in UTC can be on another day where the journey is.
    const day = row.zone === 'UTC' ? (plan.reading.day ?? row.day) : row.day
    return [{ ...plan, row: { ...row, day }, line, source, isTaken: plan.status !== 'skip' && !leftOut.has(i) }]
  })
}

// An id stays the same while the paste is read again.
function acceptedAs(offer: VisitOffer, visitIds: Map<string, string>, newId: () => string): AcceptedVisit {
  const visitId = visitIds.get(offer.key) ?? newId()
  visitIds.set(offer.key, visitId)
  return { offer, visitId, institutionId: offer.institution?.id ?? `new ${offer.key}` }
}

function leftOutOf(
  rows: readonly ProgrammeRow[],
  readings: readonly RowReading[],
  taken: Corrections['taken'],
): ReadonlySet<number> {
  return new Set(
    readings.flatMap(({ doubts }, i) => {
      const isLikely = rows[i]?.isRemark === false && !doubts.includes('outside the trip')
      return (taken[i] ?? isLikely) ? [] : [i]
    }),
  )
}

function peopleOf({ record, directory }: ProgrammeTrip): People {
  return record.member.flatMap(({ personId }) => {
    const person = personId === null ? undefined : directory.people[personId]
    if (!person) return []
    const { full, short } = person.name
    return [{ id: person.id, names: [...Object.values(full), ...Object.values(short ?? {})] }]
  })
}
