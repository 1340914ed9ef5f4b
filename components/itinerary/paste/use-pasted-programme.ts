'use client'

import { useLocale } from 'next-intl'
import { useCallback, useMemo, useState } from 'react'
import type { Institution } from '@/lib/domain/directory/entry'
import { tripDays } from '@/lib/domain/itinerary/itinerary'
import type { PlannedRow } from '@/lib/domain/itinerary/planned-row'
import { programmeCells, programmeOf } from '@/lib/domain/itinerary/programme'
import type { ProgrammeField } from '@/lib/domain/itinerary/programme-headings'
import { languagesOf, planProgramme } from '@/lib/domain/itinerary/programme-plan'
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
import type { Visit } from '@/lib/domain/trip/trip-record'
import { usePlaces } from '../../text/use-places'
import { useTrip } from '../../trip/use-trip'
import { useNamedInstitutions } from './use-named-institutions'

export type PastedRow = PlannedRow & { row: ProgrammeRow; isTaken: boolean; source: string }

export type OfferedVisit = { offer: VisitOffer; isTaken: boolean }

export type PastedProgramme = {
  fields: readonly ProgrammeField[]
  setField: (column: number, field: ProgrammeField) => void
  rows: readonly PastedRow[]
  expected: ExpectedLanguages
  correct: (row: number, to: Partial<ProgrammeRow>) => void
  choose: (row: number, choice: RowChoice) => void
  setTaken: (row: number, isTaken: boolean) => void
  offers: readonly OfferedVisit[]
  accepted: readonly AcceptedVisit[]
  setOffer: (key: string, isTaken: boolean) => void
  /** The visits of the trip and those that are accepted, with their institutions. */
  visits: readonly { visit: Visit; institution: Institution | undefined }[]
  /** A row as it was pasted. */
  source: (row: number) => string
  isCut: boolean
}

// The user's corrections to the text `of`, by row, and refused visits.
type Own = {
  of: string
  fields: readonly ProgrammeField[] | null
  corrected: Readonly<Record<number, Partial<ProgrammeRow>>>
  chosen: Readonly<Record<number, RowChoice>>
  taken: Readonly<Record<number, boolean>>
  refused: Readonly<Record<string, boolean>>
}

/** A pasted programme, which is read again whenever a column, a row or the text changes. */
export function usePastedProgramme(text: string): PastedProgramme {
  const [own, setOwn] = useState<Own>(() => nothing(text))
  const now = own.of === text ? own : nothing(text)
  const change = useCallback(
    (to: (now: Own) => Partial<Own>) =>
      setOwn((present) => {
        const same = present.of === text ? present : nothing(text)
        return { ...same, ...to(same) }
      }),
    [text],
  )
  const { programme, corrected, readings } = useReadRows(text, now)
  const planned = usePlan(corrected, readings, now)
  const rows = useMemo(
    () =>
      corrected.flatMap((row, i): PastedRow[] => {
        const plan = planned.rows[i]
        if (plan === undefined) return []
        const isFirst = corrected[i - 1]?.row !== row.row
        const source = isFirst ? sourceOf(programme.cells[row.row]).replaceAll('\t', '  ') : ''
        return [{ ...plan, row, source, isTaken: plan.status !== 'skip' && !planned.leftOut.has(i) }]
      }),
    [corrected, planned, programme.cells],
  )
  const { fields } = programme
  return {
    ...planned,
    fields,
    rows,
    isCut: programme.isCut,
    setField: (column, field) =>
      change(() => ({ fields: fields.map((held, i) => (i === column ? field : held)), corrected: {}, chosen: {} })),
    correct: useCallback((row, to) => change((one) => ({ corrected: merged(one.corrected, row, to) })), [change]),
    choose: useCallback((row, to) => change((one) => ({ chosen: merged(one.chosen, row, to) })), [change]),
    setTaken: useCallback((row, is) => change((one) => ({ taken: { ...one.taken, [row]: is } })), [change]),
    setOffer: useCallback((key, is) => change((one) => ({ refused: { ...one.refused, [key]: !is } })), [change]),
    source: (row) => sourceOf(programme.cells[row]),
  }
}

function merged<V extends object>(all: Readonly<Record<number, V>>, row: number, to: V): Record<number, V> {
  return { ...all, [row]: { ...all[row], ...to } }
}

function sourceOf(cells: readonly string[] | undefined): string {
  return (cells ?? []).join('\t')
}

function nothing(of: string): Own {
  return { of, fields: null, corrected: {}, chosen: {}, taken: {}, refused: {} }
}

/** The rows of the text with the user's corrections, and their readings. */
function useReadRows(text: string, now: Own) {
  const { record } = useTrip()
  const people = usePeople()
  const days = useMemo(() => tripDays(record.trip.start, record.trip.end), [record.trip.start, record.trip.end])
  const cells = useMemo(() => programmeCells(text), [text])
  const programme = useMemo(() => programmeOf(cells, days, now.fields), [cells, days, now.fields])
  const corrected = useMemo(
    () => programme.rows.map((read, i) => ({ ...read, ...now.corrected[i] })),
    [programme, now.corrected],
  )
  const readings = useMemo(
    () =>
      readRows(corrected, people).map((reading, i): RowReading => {
        const chosen = now.chosen[i]
        return chosen ? { ...reading, kind: chosen.kind ?? reading.kind, chosen } : reading
      }),
    [corrected, people, now.chosen],
  )
  return { programme, corrected, readings }
}

/** What becomes of the rows, together with the visits that they name. */
function usePlan(corrected: readonly ProgrammeRow[], readings: readonly RowReading[], now: Own) {
  const { record, directory, homeZone } = useTrip()
  const locale = useLocale()
  const places = usePlaces()
  const [visitIds] = useState(() => new Map<string, string>())
  const context = useMemo(
    () => ({ record, directory, locale, homeZone, places }),
    [record, directory, locale, homeZone, places],
  )
  const leftOut = useMemo(() => leftOutOf(corrected, readings, now.taken), [corrected, readings, now.taken])
  const alone = useMemo(() => planProgramme(readings, context, leftOut), [readings, context, leftOut])
  const expected = useMemo(() => languagesOf(readings, context), [readings, context])
  const named = useMemo(() => alone.filter((_, i) => !leftOut.has(i)), [alone, leftOut])
  const found = useNamedInstitutions(useMemo(() => namesToLookUp(named), [named]))
  const offers = useMemo(
    () =>
      visitOffers(named, { ...context, found, expected }).map((offer) => ({ offer, isTaken: !now.refused[offer.key] })),
    [named, context, found, expected, now.refused],
  )
  const accepted = useMemo(
    () => offers.filter(({ isTaken }) => isTaken).map(({ offer }) => acceptedAs(offer, visitIds)),
    [offers, visitIds],
  )
  return useMemo(() => {
    const preview = withVisits(record, directory, accepted)
    const rows =
      accepted.length === 0
        ? alone
        : planProgramme(readings, { ...context, record: preview.record, directory: preview.directory }, leftOut)
    const visits = preview.record.visit.map((visit) => ({
      visit,
      institution: preview.directory.institutions[visit.institutionId],
    }))
    return { rows, leftOut, offers, accepted, expected, visits }
  }, [record, directory, accepted, alone, readings, context, leftOut, offers, expected])
}

// An id stays the same while the paste is read again.
function acceptedAs(offer: VisitOffer, visitIds: Map<string, string>): AcceptedVisit {
  const visitId = visitIds.get(offer.key) ?? crypto.randomUUID()
  visitIds.set(offer.key, visitId)
  return { offer, visitId, institutionId: offer.institution?.id ?? `new ${offer.key}` }
}

function leftOutOf(
  rows: readonly ProgrammeRow[],
  readings: readonly RowReading[],
  taken: Own['taken'],
): ReadonlySet<number> {
  return new Set(
    readings.flatMap(({ doubts }, i) => {
      const isLikely = rows[i]?.isRemark === false && !doubts.includes('outside the trip')
      return (taken[i] ?? isLikely) ? [] : [i]
    }),
  )
}

function usePeople(): People {
  const { record, directory } = useTrip()
  return useMemo(
    () =>
      record.member.flatMap(({ personId }) => {
        const person = personId === null ? undefined : directory.people[personId]
        return person ? [{ id: person.id, names: namesOf(person.name) }] : []
      }),
    [record.member, directory],
  )
}

function namesOf({
  full,
  short,
}: {
  full: Readonly<Record<string, string>>
  short?: Readonly<Record<string, string>> | undefined
}): string[] {
  return [...Object.values(full), ...Object.values(short ?? {})]
}
