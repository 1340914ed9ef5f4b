'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { lineIdOf, openersIn } from './lines'

export type Selection = {
  /** Ids of lines that are selected and still there. */
  ids: ReadonlySet<string>
  toggle: (id: string) => void
  /** Selects every line from the one last touched to this one, beside what is selected. */
  extendTo: (id: string) => void
  selectAll: () => void
  clear: () => void
  /** The next range begins anew. */
  settle: () => void
}

/** Several lines, to do one thing to all of them. */
export function useSelection(record: TripRecord, root: { readonly current: HTMLElement | null }): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const anchor = useRef<string | null>(null)
  const ids = useMemo(() => {
    if (chosen.size === 0) return chosen
    const there = new Set([...record.item, ...record.unscheduled].map(({ id }) => id))
    return new Set([...chosen].filter((id) => there.has(id)))
  }, [chosen, record])
  const inOrder = useCallback(
    () => (root.current ? openersIn(root.current).flatMap((one) => lineIdOf(one) ?? []) : []),
    [root],
  )

  const toggle = useCallback((id: string) => {
    anchor.current = id
    setChosen((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])))
  }, [])
  const extendTo = useCallback(
    (id: string) => {
      anchor.current ??= id
      const order = inOrder()
      const [from, to] = [order.indexOf(anchor.current), order.indexOf(id)].sort((a, b) => a - b)
      if (from === undefined || to === undefined || from < 0) return
      setChosen((now) => new Set([...now, ...order.slice(from, to + 1)]))
    },
    [inOrder],
  )
  const selectAll = useCallback(() => setChosen(new Set(inOrder())), [inOrder])
  const clear = useCallback(() => {
    anchor.current = null
    setChosen(new Set())
  }, [])
  const settle = useCallback(() => {
    anchor.current = null
  }, [])
  return useMemo(
    () => ({ ids, toggle, extendTo, selectAll, clear, settle }),
    [ids, toggle, extendTo, selectAll, clear, settle],
  )
}
