import { join } from 'node:path'
import { db } from './client'
import { engine } from './columns'
import { type Db, handleOf } from './handle'

/** The folder of the running engine's migrations. Not relative to this file, which a build moves elsewhere. */
export function migrationsFolder(): string {
  return join(process.cwd(), 'db/migrations', engine)
}

/** Runs `work`, the first filling of a database, in one server at a time. */
export function exclusively<T>(work: () => Promise<T>, on: Db = db()): Promise<T> {
  return handleOf(on).exclusively(work)
}

/**
 * Migrates the database; does nothing if it is up to date. Call it once at start, before the first query; processes
 * that start together wait for each other. An existing SQLite file is first copied into `before-migration/` beside
 * it. @throws if the database belongs to a newer version of the program; it is then unchanged.
 */
export async function migrate(on: Db = db(), folder = migrationsFolder()): Promise<void> {
  await handleOf(on).migrate(folder)
}
