import type { PGlite } from '@electric-sql/pglite'
import { follow, isContention, optionsOf } from './connect.pg'
import { asDb, attach, type Body, type Handle, type Mode } from './handle'
import { migratePostgres } from './migrate.pg'

/**
 * Opens an in-process PostgreSQL in memory: empty, or from a dump made with `dumpDataDir`. For tests only:
 * installations do not have the package.
 */
export async function openPglite(dumped?: Blob): Promise<Handle> {
  const { PGlite } = await import(/* turbopackIgnore: true */ '@electric-sql/pglite')
  const { drizzle } = await import(/* turbopackIgnore: true */ 'drizzle-orm/pglite')
  const client: PGlite = await PGlite.create(dumped && { loadDataDir: dumped })
  const db = drizzle(client)

  return attach({
    engine: 'postgres',
    db: asDb(db),
    attempt: <T>(mode: Mode, body: Body<T>) => db.transaction((tx) => follow(body, asDb(tx)), optionsOf(mode)),
    isContention,
    dataVersion: () => null,
    migrate: (folder) => client.transaction((tx) => migratePostgres((text, values) => tx.query(text, values), folder)),
    exclusively: (work) => work(),
    poolState: () => null,
    close: () => client.close(),
  })
}
