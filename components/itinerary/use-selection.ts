'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { lineIdOf, openersIn } from './lines'

export type Selection = {
  /** The ids of the selected lines that still exist. */
  ids: ReadonlySet<string>
  toggle: (id: string) => void
  /** Also selects every line from the last selected one to this one. */
  extendTo: (id: string) => void
  selectAll: () => void
  clear: () => void
  /** The next range starts at another line. */
  settle: () => void
}

/** The selected lines, for commands on several items. */
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
