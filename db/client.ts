import { join } from 'node:path'
import { config } from '../lib/server/platform/config'
import { processWide } from '../lib/server/platform/process-wide'
import { open } from './connect'
import type { Db, Handle } from './handle'
import { queries } from './query-log'

export type { Db } from './handle'

const opened = () => processWide('database', (): { handle: Handle | null } => ({ handle: null }))

/** The database of this process, opened on first use as configured. */
export function db(): Db {
  return (opened().handle ??= open(address())).db
}

/** Closes the database if it is open; the next `db()` opens it again. For commands and for shutdown. */
export async function closeDb(): Promise<void> {
  const { handle } = opened()
  opened().handle = null
  await handle?.close()
}

/** Puts a database behind `db()`. Tests only. */
export function install(handle: Handle): void {
  opened().handle = handle
}

/** The connections to the database and who waits for one; `null` on SQLite. */
export function connectionPool(): { total: number; idle: number; waiting: number } | null {
  return opened().handle?.poolState() ?? null
}

/** Queries that this process has sent. */
export function queryCount(): number {
  return queries().count
}

function address(): string {
  const { databaseUrl, dataDir } = config()
  return databaseUrl ?? join(/* turbopackIgnore: true */ dataDir, 'attache.db')
}
