import { useMemo } from 'react'

/**
 * Plain data for a client component as one JSON string. React sends a string at once, but an object value by value, and
 * revives it in the same way, which takes a third of the time of a page with a whole trip and its messages.
 */
export type Packed<T> = string & { readonly packed?: T }

export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value)
}

/** What was packed; the same object as long as the string is the same. */
export function usePacked<T>(packed: Packed<T>): T {
  return useMemo(() => JSON.parse(packed) as T, [packed])
}
