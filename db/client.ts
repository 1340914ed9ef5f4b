import { join } from 'node:path'
import { config } from '../lib/server/platform/config'
import { open } from './connect'
import type { Db, Handle } from './handle'

export type { Db } from './handle'

// On globalThis: a production build can hold a module, and its state, twice.
const key = Symbol.for('attache.database')
const place = globalThis as { [key]?: Handle }

/** The database of this process, opened on first use as configured. */
export function db(): Db {
  place[key] ??= open(address())
  return place[key].db
}

/** Closes the database if it is open; the next `db()` opens it again. For commands and for shutdown. */
export async function closeDb(): Promise<void> {
  const handle = place[key]
  place[key] = undefined
  await handle?.close()
}

/** Puts a database behind `db()`. Tests only. */
export function install(handle: Handle): void {
  place[key] = handle
}

function address(): string {
  const { databaseUrl, dataDir } = config()
  return databaseUrl ?? join(/* turbopackIgnore: true */ dataDir, 'attache.db')
}
