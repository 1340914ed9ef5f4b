'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'

// A form that is open keeps its place on the page, even where someone else has just removed the line it is about:
// what is typed in it must not go with the line.

type Holding = { held: ReadonlyMap<string, number>; hold: (id: string, by: 1 | -1) => void }
const HoldingContext = createContext<Holding>({ held: new Map(), hold: () => {} })

export function HeldForms({ children }: { children: ReactNode }) {
  const [held, setHeld] = useState<ReadonlyMap<string, number>>(new Map())
  const value = useMemo(
    () => ({
      held,
      hold: (id: string, by: 1 | -1) => setHeld((now) => new Map(now).set(id, (now.get(id) ?? 0) + by)),
    }),
    [held],
  )
  return <HoldingContext value={value}>{children}</HoldingContext>
}

/** Holds the lines of these ids for as long as the form that calls it is on the page. */
export function useHold(...ids: readonly string[]): void {
  const { hold } = useContext(HoldingContext)
  const all = ids.join(' ')
  const holds = useRef(hold)
  useEffect(() => {
    holds.current = hold
  })
  useEffect(() => {
    for (const id of all.split(' ')) holds.current(id, 1)
    return () => {
      for (const id of all.split(' ')) holds.current(id, -1)
    }
  }, [all])
}

/** The lines, and where they stood those that are gone but have a form open. `id` tells them apart. */
export function useHeldLines<T>(lines: readonly T[], id: (line: T) => string): { line: T; isGone: boolean }[] {
  const { held } = useContext(HoldingContext)
  const [shown, setShown] = useState<readonly T[]>(lines)
  const present = new Set(lines.map(id))
  const all: T[] = [...lines]
  shown.forEach((line, place) => {
    if (!present.has(id(line)) && (held.get(id(line)) ?? 0) > 0) all.splice(Math.min(place, all.length), 0, line)
  })
  if (all.length !== shown.length || all.some((line, i) => line !== shown[i])) setShown(all)
  return all.map((line) => ({ line, isGone: !present.has(id(line)) }))
}
