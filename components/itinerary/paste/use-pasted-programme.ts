'use client'

import { parse } from 'csv-parse/browser/esm/sync'
import { useMemo, useState } from 'react'
import { tripDays } from '@/lib/domain/itinerary/itinerary'
import { guessProgramme, type ProgrammeField } from '@/lib/domain/itinerary/programme-columns'
import { readRow, type RowReading } from '@/lib/domain/itinerary/programme-plan'
import { mostProgrammeRows, type ProgrammeRow, readProgramme } from '@/lib/domain/itinerary/programme-rows'
import { useTrip } from '../../trip/use-trip'

export type PastedProgramme = {
  fields: readonly ProgrammeField[]
  setField: (column: number, field: ProgrammeField) => void
  rows: readonly { row: ProgrammeRow; reading: RowReading; isTaken: boolean }[]
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
  const { record, directory } = useTrip()
  const [own, setOwn] = useState<Own>(() => nothing(text))
  const now = own.of === text ? own : nothing(text)
  const days = useMemo(() => tripDays(record.trip.start, record.trip.end), [record.trip.start, record.trip.end])
  const cells = useMemo(() => cellsOf(text), [text])
  const limitedCells = cells.slice(0, mostProgrammeRows)
  const fields = now.fields ?? guessProgramme(limitedCells, days)
  const people = useMemo(
    () =>
      record.member.flatMap(({ personId }) => {
        const person = personId === null ? undefined : directory.people[personId]
        return person ? [{ id: person.id, names: namesOf(person.name) }] : []
      }),
    [record.member, directory],
  )
  const rows = readProgramme(limitedCells, fields, days).map((read, i) => {
    const row = { ...read, ...now.corrected[i] }
    const reading = readRow(row, people)
    return { row, reading, isTaken: reading.trouble !== 'no item' && (now.taken[i] ?? !row.isRemark) }
  })
  return {
    fields,
    rows,
    isCut: cells.length > limitedCells.length,
    setField: (column, field) =>
      setOwn({ ...now, fields: fields.map((held, i) => (i === column ? field : held)), corrected: {} }),
    correct: (row, to) => setOwn({ ...now, corrected: { ...now.corrected, [row]: { ...now.corrected[row], ...to } } }),
    setTaken: (row, isTaken) => setOwn({ ...now, taken: { ...now.taken, [row]: isTaken } }),
    source: (row) => (cells[row] ?? []).join('\t'),
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

// Tabs separate the cells. Without tabs, each line of the text is a row.
function cellsOf(text: string): string[][] {
  const plain = () => text.split(/\r?\n/).map((line) => line.split('\t'))
  let rows: string[][]
  try {
    rows = text.includes('\t')
      ? parse(text, { delimiter: '\t', relax_column_count: true, relax_quotes: true, skip_empty_lines: true })
      : plain()
  } catch {
    // An unclosed quotation mark.
    rows = plain()
  }
  return rows.map((row) => row.slice(0, 20)).filter((row) => row.some((cell) => cell.trim() !== ''))
}
