'use client'

import { queryOptions } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useMemo, useState } from 'react'
import { delegationOf } from '@/lib/domain/delegation/roster'
import { type ColumnField, guessColumns } from '@/lib/domain/delegation/roster-columns'
import { planRoster, type RosterOutcome } from '@/lib/domain/delegation/roster-plan'
import { longestRoster, mostRows, readRoster, type RosterRow } from '@/lib/domain/delegation/roster-rows'
import type { Person } from '@/lib/domain/directory/entry'
import { useTrip } from '../trip/use-trip'
import { postJson } from '../ui/json-request'
import { queryClient } from '../ui/query-client'

type Pasted = { rows: readonly (readonly string[])[]; known: readonly Person[] }

export type PastedTable = Pasted & {
  fields: readonly ColumnField[]
  setField: (column: number, field: ColumnField) => void
  /** The rows that become something, each with what. */
  planned: readonly { row: RosterRow; outcome: RosterOutcome; isTaken: boolean }[]
  setTaken: (row: number, isTaken: boolean) => void
  isCut: boolean
}

/** A pasted roster: read by the server, then planned here as its columns are assigned. */
export function usePastedRoster(): {
  read: (text: string) => Promise<'read' | 'nothing' | 'tooLong' | 'failed'>
  table: PastedTable | null
  clear: () => void
} {
  const { tripId, record } = useTrip()
  const locale = useLocale()
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [fields, setFields] = useState<readonly ColumnField[]>([])
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set())
  const institutionId = delegationOf(record)

  const planned = useMemo(() => {
    if (!pasted) return []
    const rows = readRoster(pasted.rows, fields, locale)
    const taken = rows.filter(({ row }) => !skipped.has(row))
    const plan = (rows: readonly RosterRow[]) => planRoster(rows, pasted.known, record.member, institutionId)
    const outcomes = plan(taken)
    const outcomeOf = new Map(taken.map(({ row }, i) => [row, outcomes[i]]))
    return rows.flatMap((row) => {
      const outcome = outcomeOf.get(row.row) ?? plan([row])[0]
      return outcome ? [{ row, outcome, isTaken: !skipped.has(row.row) && outcome.becomes !== 'double' }] : []
    })
  }, [pasted, fields, skipped, record.member, institutionId, locale])

  const read = async (text: string) => {
    if (text.length > longestRoster) return 'tooLong'
    try {
      const answer = await queryClient().fetchQuery(rosterQuery(tripId, institutionId, text))
      if (answer.rows.length === 0) return 'nothing'
      setPasted(answer)
      setFields(guessColumns(answer.rows))
      setSkipped(new Set())
      return 'read'
    } catch {
      return 'failed'
    }
  }
  const table = pasted && {
    ...pasted,
    fields,
    planned,
    isCut: pasted.rows.length > mostRows,
    setField: (column: number, field: ColumnField) =>
      setFields((now) => now.map((present, i) => (i === column ? field : present))),
    setTaken: (row: number, isTaken: boolean) =>
      setSkipped((now) => {
        const next = new Set(now)
        if (isTaken) next.delete(row)
        else next.add(row)
        return next
      }),
  }
  return { read, table, clear: () => setPasted(null) }
}

function rosterQuery(tripId: string, institutionId: string | null, text: string) {
  return queryOptions({
    queryKey: ['roster', tripId, institutionId, text],
    queryFn: () => postJson<Pasted>('/api/people/roster', { tripId, institutionId, text }),
    // The people that it found may have changed, and a roster is personal data.
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  })
}
