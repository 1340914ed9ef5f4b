import { engine, engineOf } from './columns'
import { openPostgres } from './connect.pg'
import { openSqlite } from './connect.sqlite'
import type { Handle } from './handle'

/**
 * Opens a database: a `postgres://` URL, or else the path of a SQLite file, created if missing, or `:memory:`.
 * Sends nothing to a server yet. @throws if the process was started for the other engine, or SQLite is too old.
 */
export function open(address: string): Handle {
  if (engineOf(address) !== engine)
    throw new Error(`This process has the tables of ${engine}: set DATABASE_URL before it starts`)
  return engine === 'postgres' ? openPostgres(address) : openSqlite(address)
}

/** Like `open`, and also accepts `pglite://memory`: an in-process PostgreSQL for tests. */
export async function connect(address: string): Promise<Handle> {
  if (address !== 'pglite://memory') return open(address)
  const { openPglite } = await import('./connect.pglite')
  return openPglite()
}
