import { join } from 'node:path'
import { db } from './client'
import { engine } from './columns'
import { type Db, handleOf } from './handle'

/** Where the migrations of the running engine lie. Not beside this file, which a build moves elsewhere. */
export function migrationsFolder(): string {
  return join(process.cwd(), 'db/migrations', engine)
}

/**
 * Brings the database up to date; does nothing where it is. To be called once at start, before the first
 * query; processes that start together wait for one another. On SQLite a file in use is copied first, into
 * `before-migration/` beside it. @throws where the database belongs to a newer program; it is then untouched.
 */
export async function migrate(on: Db = db(), folder = migrationsFolder()): Promise<void> {
  await handleOf(on).migrate(folder)
}
