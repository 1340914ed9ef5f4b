'use client'

import { queryOptions } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useMemo, useState } from 'react'
import { delegationOf } from '@/lib/domain/delegation/roster'
import type { ColumnField } from '@/lib/domain/delegation/roster-headings'
import { planRoster, type RosterOutcome } from '@/lib/domain/delegation/roster-plan'
import { longestRoster, mostRows, type RosterRow } from '@/lib/domain/delegation/roster-rows'
import { type Roster, rosterCells, rosterOf } from '@/lib/domain/delegation/roster-text'
import type { Person } from '@/lib/domain/directory/entry'
import { useTrip } from '../trip/use-trip'
import { postJson } from '../ui/json-request'
import { queryClient } from '../ui/query-client'

type Cells = Roster['cells']
type Pasted = { cells: Cells; known: readonly Person[] }

/** The fields of a row that the user can correct in the preview. */
export type RosterCorrection = Partial<Pick<RosterRow, 'name' | 'title' | 'unit' | 'role'>>

export type PastedTable = Pasted & {
  fields: readonly ColumnField[]
  setField: (column: number, field: ColumnField) => void
  /** The rows that become something, each with what. */
  planned: readonly { row: RosterRow; outcome: RosterOutcome; isTaken: boolean }[]
  setTaken: (row: number, isTaken: boolean) => void
  correct: (row: number, to: RosterCorrection) => void
  isCut: boolean
}

/** A pasted roster: read here, and compared with the directory by its names and addresses alone. */
export function usePastedRoster(): {
  read: (text: string) => Promise<'read' | 'nothing' | 'tooLong' | 'failed'>
  table: PastedTable | null
  clear: () => void
} {
  const { tripId, record } = useTrip()
  const locale = useLocale()
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [chosen, setChosen] = useState<readonly ColumnField[] | null>(null)
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set())
  const [corrections, setCorrections] = useState<ReadonlyMap<number, RosterCorrection>>(new Map())
  const institutionId = delegationOf(record)

  const roster = useMemo(() => pasted && rosterOf(pasted.cells, locale, chosen), [pasted, chosen, locale])
  const planned = useMemo(() => {
    if (!pasted || !roster) return []
    const rows = roster.rows.map((row) => ({ ...row, ...corrections.get(row.row) }))
    const taken = rows.filter(({ row }) => !skipped.has(row))
    const plan = (some: readonly RosterRow[]) => planRoster(some, pasted.known, record.member, institutionId)
    const outcomes = plan(taken)
    const outcomeOf = new Map(taken.map(({ row }, i) => [row, outcomes[i]]))
    return rows.flatMap((row) => {
      const outcome = outcomeOf.get(row.row) ?? plan([row])[0]
      return outcome ? [{ row, outcome, isTaken: !skipped.has(row.row) && outcome.becomes !== 'double' }] : []
    })
  }, [pasted, roster, corrections, skipped, record.member, institutionId])

  const read = async (text: string) => {
    if (text.length > longestRoster) return 'tooLong'
    const cells = rosterCells(text)
    if (cells.length === 0) return 'nothing'
    try {
      const { rows } = rosterOf(cells, locale)
      const { known } = await queryClient().fetchQuery(rosterQuery(tripId, institutionId, rows))
      setPasted({ cells, known })
      setChosen(null)
      setSkipped(new Set())
      setCorrections(new Map())
      return 'read'
    } catch {
      return 'failed'
    }
  }
  const fields = roster?.fields ?? []
  const table = pasted && {
    ...pasted,
    fields,
    planned,
    isCut: pasted.cells.length > mostRows + 1,
    setField: (column: number, field: ColumnField) => {
      setChosen(fields.map((present, i) => (i === column ? field : present)))
      setCorrections(new Map())
    },
    setTaken: (row: number, isTaken: boolean) =>
      setSkipped((now) => {
        const next = new Set(now)
        if (isTaken) next.delete(row)
        else next.add(row)
        return next
      }),
    correct: (row: number, to: RosterCorrection) =>
      setCorrections((now) => new Map(now).set(row, { ...now.get(row), ...to })),
  }
  return { read, table, clear: () => setPasted(null) }
}

function rosterQuery(tripId: string, institutionId: string | null, rows: readonly RosterRow[]) {
  const names = rows.flatMap(({ name }) => (name ? [name.full] : []))
  const emails = rows.flatMap(({ email }) => (email ? [email] : []))
  return queryOptions({
    queryKey: ['roster', tripId, institutionId, names, emails],
    queryFn: () =>
      postJson<{ known: readonly Person[] }>('/api/people/roster', { tripId, institutionId, names, emails }),
    // The people that it found may have changed, and a roster is personal data.
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  })
}
