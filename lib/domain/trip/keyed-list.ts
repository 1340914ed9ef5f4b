import { isSame } from './edit'

/** A value of a list whose values have no ids, with a key that stays with it while the list changes around it. */
export type Keyed<T> = { readonly key: number; readonly value: T }

/**
 * Keys for `list`, derived from those of `before`: a value that moved keeps its key. A rewritten value gets the key of
 * the value that it replaces.
 */
export function keyed<T>(before: readonly Keyed<T>[], list: readonly T[]): Keyed<T>[] {
  const left = [...before]
  const take = (at: number) => (at < 0 ? undefined : left.splice(at, 1)[0]?.key)
  const keys = list.map((value, i) => take(left.findIndex((old) => old === before[i] && isSame(old.value, value))))
  list.forEach((value, i) => {
    keys[i] ??= take(left.findIndex((old) => isSame(old.value, value)))
  })
  // If as many values are new as are gone, they were rewritten. Otherwise some were added or removed: new keys.
  const isRewritten = keys.filter((key) => key === undefined).length === left.length
  let next = Math.max(-1, ...before.map(({ key }) => key)) + 1
  return list.map((value, i) => ({ value, key: keys[i] ?? (isRewritten ? take(0) : undefined) ?? next++ }))
}
