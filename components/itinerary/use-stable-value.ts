'use client'

import { useState } from 'react'
import { isSame } from '@/lib/domain/trip/edit'

/**
 * A value that stays the very same object as long as it says the same: the server's answer is a new copy of everything,
 * and what says the same needs not be drawn again. Of a list each entry is kept by its id.
 */
export function useKept<T extends object>(now: T): T {
  const [kept, setKept] = useState(now)
  if (kept === now) return kept
  const merged = merge(kept, now)
  if (merged !== kept) setKept(merged)
  return merged
}

function merge<T extends object>(kept: T, now: T): T {
  if (!Array.isArray(now) || !Array.isArray(kept)) return isSame(kept, now) ? kept : now
  const held = new Map((kept as { id: string }[]).map((line) => [line.id, line]))
  const lines = (now as { id: string }[]).map((line) => {
    const before = held.get(line.id)
    return before && isSame(before, line) ? before : line
  })
  return (lines.length === kept.length && lines.every((line, i) => line === kept[i]) ? kept : lines) as T
}
