import { join } from 'node:path'
import { config } from '../lib/server/platform/config'
import { open } from './connect'
import type { Db, Handle } from './handle'

export type { Db } from './handle'

// On globalThis: in a production build a module, and what it keeps, exists twice.
const key = Symbol.for('attache.database')
const place = globalThis as { [key]?: Handle }

/** The one database of this process, opened at first use as the configuration says. */
export function db(): Db {
  place[key] ??= open(address())
  return place[key].db
}

/** Closes the database, where it was opened; the next `db()` opens it again. For commands and a server that stops. */
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
