'use client'

import { queryOptions } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { delegationOf } from '@/lib/domain/delegation/roster'
import type { ColumnField } from '@/lib/domain/delegation/roster-headings'
import { planRoster, type RosterOutcome } from '@/lib/domain/delegation/roster-plan'
import type { RosterPreview } from '@/lib/domain/delegation/roster-preview'
import { longestRoster } from '@/lib/domain/delegation/longest-roster'
import type { RosterRow } from '@/lib/domain/delegation/roster-rows'
import type { Person } from '@/lib/domain/directory/entry'
import { useTrip } from '../trip/use-trip'
import { postJson } from '../ui/json-request'
import { queryClient } from '../ui/query-client'
import { readRoster } from './read-roster'

type Pasted = RosterPreview & { text: string; known: readonly Person[] }

/** The fields of a row that the user can correct in the preview. */
export type RosterCorrection = Partial<Pick<RosterRow, 'name' | 'title' | 'unit' | 'role'>>

export type PastedTable = Omit<Pasted, 'text' | 'rows'> & {
  setField: (column: number, field: ColumnField) => void
  /** The rows that become something, each with what. */
  planned: readonly { row: RosterRow; outcome: RosterOutcome; isTaken: boolean }[]
  setTaken: (row: number, isTaken: boolean) => void
  correct: (row: number, to: RosterCorrection) => void
}

/** A pasted roster: read in the browser, and compared with the directory by its names and addresses alone. */
export function usePastedRoster(): {
  read: (text: string) => Promise<'read' | 'nothing' | 'tooLong' | 'failed'>
  table: PastedTable | null
  clear: () => void
} {
  const { tripId, record } = useTrip()
  const locale = useLocale()
  const [pasted, setPasted] = useState<Pasted | null>(null)
  // The newest reading: the answer of an earlier one is not shown.
  const reading = useRef(0)
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set())
  const [corrections, setCorrections] = useState<ReadonlyMap<number, RosterCorrection>>(new Map())
  const institutionId = delegationOf(record)

  const planned = useMemo(() => {
    if (!pasted) return []
    const rows = pasted.rows.map((row) => ({ ...row, ...corrections.get(row.row) }))
    const taken = rows.filter(({ row }) => !skipped.has(row))
    const plan = (some: readonly RosterRow[]) => planRoster(some, pasted.known, record.member, institutionId)
    const outcomes = plan(taken)
    const outcomeOf = new Map(taken.map(({ row }, i) => [row, outcomes[i]]))
    return rows.flatMap((row) => {
      const outcome = outcomeOf.get(row.row) ?? plan([row])[0]
      return outcome ? [{ row, outcome, isTaken: !skipped.has(row.row) && outcome.becomes !== 'double' }] : []
    })
  }, [pasted, corrections, skipped, record.member, institutionId])

  const readAgain = async (text: string, chosen: readonly ColumnField[] | null) => {
    const number = ++reading.current
    const preview = await readRoster({ text, reader: locale, chosen })
    return number === reading.current ? preview : null
  }
  const read = async (text: string) => {
    if (text.length > longestRoster) return 'tooLong'
    try {
      const preview = await readAgain(text, null)
      if (preview === null) return 'read'
      if (preview.source.length === 0) return 'nothing'
      const { known } = await queryClient().fetchQuery(rosterQuery(tripId, institutionId, preview.rows))
      setPasted({ ...preview, text, known })
      setSkipped(new Set())
      setCorrections(new Map())
      return 'read'
    } catch {
      return 'failed'
    }
  }
  const table = pasted && {
    ...pasted,
    planned,
    setField: (column: number, field: ColumnField) => {
      const chosen = pasted.fields.map((present, i) => (i === column ? field : present))
      setPasted({ ...pasted, fields: chosen })
      void readAgain(pasted.text, chosen).then((preview) => {
        if (preview === null) return
        setPasted({ ...pasted, ...preview })
        setCorrections(new Map())
      })
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
  const clear = () => {
    reading.current++
    setPasted(null)
  }
  return { read, table, clear }
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
