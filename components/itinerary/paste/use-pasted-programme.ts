'use client'

import { useLocale } from 'next-intl'
import { useMemo, useState } from 'react'
import { tripDays } from '@/lib/domain/itinerary/itinerary'
import { programmeCells, programmeOf } from '@/lib/domain/itinerary/programme'
import type { ProgrammeField } from '@/lib/domain/itinerary/programme-headings'
import type { PlannedRow } from '@/lib/domain/itinerary/planned-row'
import { planProgramme } from '@/lib/domain/itinerary/programme-plan'
import { readRows } from '@/lib/domain/itinerary/programme-reading'
import type { ProgrammeRow } from '@/lib/domain/itinerary/programme-rows'
import { usePlaces } from '../../text/use-places'
import { useTrip } from '../../trip/use-trip'

export type PastedProgramme = {
  fields: readonly ProgrammeField[]
  setField: (column: number, field: ProgrammeField) => void
  rows: readonly (PlannedRow & { row: ProgrammeRow; isTaken: boolean })[]
  correct: (row: number, to: Partial<ProgrammeRow>) => void
  setTaken: (row: number, isTaken: boolean) => void
  /** A row as it was pasted. */
  source: (row: number) => string
  isCut: boolean
}

// The user's corrections to the text `of`, by row.
type Own = {
  of: string
  fields: readonly ProgrammeField[] | null
  corrected: Readonly<Record<number, Partial<ProgrammeRow>>>
  taken: Readonly<Record<number, boolean>>
}

/** A pasted programme, which is read again whenever a column, a row or the text changes. */
export function usePastedProgramme(text: string): PastedProgramme {
  const { record, directory, homeZone } = useTrip()
  const locale = useLocale()
  const places = usePlaces()
  const [own, setOwn] = useState<Own>(() => nothing(text))
  const now = own.of === text ? own : nothing(text)
  const days = useMemo(() => tripDays(record.trip.start, record.trip.end), [record.trip.start, record.trip.end])
  const cells = useMemo(() => programmeCells(text), [text])
  const programme = useMemo(() => programmeOf(cells, days, now.fields), [cells, days, now.fields])
  const { fields } = programme
  const people = useMemo(
    () =>
      record.member.flatMap(({ personId }) => {
        const person = personId === null ? undefined : directory.people[personId]
        return person ? [{ id: person.id, names: namesOf(person.name) }] : []
      }),
    [record.member, directory],
  )
  const corrected = programme.rows.map((read, i) => ({ ...read, ...now.corrected[i] }))
  const readings = readRows(corrected, people)
  const leftOut = new Set(
    readings.flatMap(({ doubts }, i) => {
      const isLikely = corrected[i]?.isRemark === false && !doubts.includes('outside the trip')
      return (now.taken[i] ?? isLikely) ? [] : [i]
    }),
  )
  const planned = planProgramme(readings, { record, directory, locale, homeZone, places }, leftOut)
  const rows = corrected.flatMap((row, i) => {
    const plan = planned[i]
    if (plan === undefined) return []
    return [{ ...plan, row, isTaken: plan.status !== 'skip' && !leftOut.has(i) }]
  })
  return {
    fields,
    rows,
    isCut: programme.isCut,
    setField: (column, field) =>
      setOwn({ ...now, fields: fields.map((held, i) => (i === column ? field : held)), corrected: {} }),
    correct: (row, to) => setOwn({ ...now, corrected: { ...now.corrected, [row]: { ...now.corrected[row], ...to } } }),
    setTaken: (row, isTaken) => setOwn({ ...now, taken: { ...now.taken, [row]: isTaken } }),
    source: (row) => (programme.cells[row] ?? []).join('\t'),
  }
}

function nothing(of: string): Own {
  return { of, fields: null, corrected: {}, taken: {} }
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
