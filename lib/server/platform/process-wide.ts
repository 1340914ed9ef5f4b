/**
 * The one value of this process under a key, made on first use. A production build can hold a module twice, and with it
 * every variable of the module; what all requests must share (connections, queues, caches) therefore hangs on globalThis.
 */
export function processWide<T extends object>(key: string, make: () => T): T {
  const values = globalThis as { [key: symbol]: T | undefined }
  return (values[Symbol.for(`attache.${key}`)] ??= make())
}
