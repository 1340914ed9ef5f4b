'use client'

import { useState } from 'react'
import { isSame } from '@/lib/domain/trip/edit'

/**
 * The same object as long as the value is deeply equal, so that memoized components do not render again. In a list,
 * entries are compared by their id and keep their identity one by one.
 */
export function useStableValue<T extends object>(now: T): T {
  const [stable, setStable] = useState(now)
  if (stable === now) return stable
  const merged = merge(stable, now)
  if (merged !== stable) setStable(merged)
  return merged
}

function merge<T extends object>(before: T, now: T): T {
  if (!Array.isArray(now) || !Array.isArray(before)) return isSame(before, now) ? before : now
  const byId = new Map((before as { id: string }[]).map((line) => [line.id, line]))
  const lines = (now as { id: string }[]).map((line) => {
    const same = byId.get(line.id)
    return same && isSame(same, line) ? same : line
  })
  return (lines.length === before.length && lines.every((line, i) => line === before[i]) ? before : lines) as T
}
