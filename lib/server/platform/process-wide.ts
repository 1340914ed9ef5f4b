/**
 * A value of this process by its key, created on first use. A production build can contain a module twice, with its
 * variables, so everything that all requests share (connections, queues, caches) is stored on globalThis.
 */
export function processWide<T extends object>(key: string, make: () => T): T {
  const values = globalThis as { [key: symbol]: T | undefined }
  return (values[Symbol.for(`attache.${key}`)] ??= make())
}
