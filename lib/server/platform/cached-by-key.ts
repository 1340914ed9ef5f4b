import { LRUCache } from 'lru-cache'

/**
 * A function that makes a value once for each key and keeps the `max` most recently used. The key has to contain
 * everything that the value depends on. `null` is not cached.
 */
export function cachedByKey<T extends object>(
  max: number,
): <M extends T | null>(key: string, make: () => Promise<M>) => Promise<T | M> {
  const cache = new LRUCache<string, T>({ max })
  return async (key, make) => {
    const cached = cache.get(key)
    if (cached) return cached
    const made = await make()
    if (made !== null) cache.set(key, made)
    return made
  }
}
