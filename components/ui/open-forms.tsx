'use client'

import { dequal } from 'dequal/lite'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'

// A row that someone else deletes stays on the page while its form is open: the typed text must not disappear with it.

type OpenFormsValue = { count: ReadonlyMap<string, number>; add: (id: string, by: 1 | -1) => void }
const OpenFormsContext = createContext<OpenFormsValue>({ count: new Map(), add: () => {} })

/** Knows which rows below it have an open form. */
export function OpenForms({ children }: { children: ReactNode }) {
  const [count, setCount] = useState<ReadonlyMap<string, number>>(new Map())
  const value = useMemo(
    () => ({
      count,
      add: (id: string, by: 1 | -1) => setCount((now) => new Map(now).set(id, (now.get(id) ?? 0) + by)),
    }),
    [count],
  )
  return <OpenFormsContext value={value}>{children}</OpenFormsContext>
}

/** Called by a form: while it is mounted, the rows with these ids stay. */
export function useOpenForm(...ids: readonly string[]): void {
  const { add } = useContext(OpenFormsContext)
  const latestAdd = useRef(add)
  useEffect(() => {
    latestAdd.current = add
  })
  const all = ids.join(' ')
  useEffect(() => {
    for (const id of all.split(' ')) latestAdd.current(id, 1)
    return () => {
      for (const id of all.split(' ')) latestAdd.current(id, -1)
    }
  }, [all])
}

/** The rows, and deleted ones with an open form, which have `isGone`. Needs `OpenForms` above. */
export function useRowsWithOpenForms<T>(rows: readonly T[], idOf: (row: T) => string): { line: T; isGone: boolean }[] {
  const { count } = useContext(OpenFormsContext)
  const shown = useRowsInPlace(rows, idOf, (id) => (count.get(id) ?? 0) > 0)
  const ids = new Set(rows.map(idOf))
  return shown.map((line) => ({ line, isGone: !ids.has(idOf(line)) }))
}

/**
 * The rows, and deleted ones for which `isOpen`, at their former place with their last content. The same list as long
 * as its content is the same, even if the rows are new objects at each render.
 */
export function useRowsInPlace<T>(
  rows: readonly T[],
  idOf: (row: T) => string,
  isOpen: (id: string) => boolean,
): readonly T[] {
  const [shown, setShown] = useState<readonly T[]>(rows)
  const ids = new Set(rows.map(idOf))
  const all: T[] = [...rows]
  shown.forEach((row, place) => {
    if (!ids.has(idOf(row)) && isOpen(idOf(row))) all.splice(Math.min(place, all.length), 0, row)
  })
  // Not by identity: rows that are computed at each render would be set, and rendered, without end.
  if (dequal(all, shown)) return shown
  setShown(all)
  return all
}
