/**
 * Keeps what was made last by its key, at most so many at once, so that each is made once. The key has to hold all
 * that the thing depends on. What is `null` is not kept.
 */
export function keeper<T>(most: number): <M extends T | null>(key: string, make: () => Promise<M>) => Promise<T | M> {
  const kept = new Map<string, T>()
  return async (key, make) => {
    const known = kept.get(key)
    if (known) return known
    const made = await make()
    if (made === null) return made
    if (kept.size >= most) kept.delete(kept.keys().next().value!)
    kept.set(key, made)
    return made
  }
}
