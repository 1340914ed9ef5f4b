import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One migration as drizzle-kit wrote it. The tag is the name of its file, and begins with its number. */
export type Migration = { tag: string; hash: string; statements: string[] }

/** A row of the table that records the applied migrations. */
export type Applied = { tag: string; hash: string }

export const createJournal =
  'create table if not exists schema_migrations ' +
  '(tag text primary key not null, hash text not null, applied_at text not null)'

/** The migrations in a folder, in the order of their numbers. */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return files.sort().map((name) => {
    const tag = basename(name, '.sql')
    // Git may have converted the line endings; the migration is the same.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    const hash = createHash('sha256').update(sql).digest('hex')
    return { tag, hash, statements: sql.split('--> statement-breakpoint').filter((statement) => statement.trim()) }
  })
}

/** In the place of a migration: the database is being filled by a move or a restoration that has not ended. */
export const unfinishedTag = 'unfinished'

/**
 * The pending migrations. @throws if the database is half filled, has a migration that this program does not have (it
 * belongs to a newer version) or has one with other content.
 */
export function pending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  for (const { tag, hash } of applied) {
    if (tag === unfinishedTag) throw new Error('Moving data into this database was interrupted')
    const known = migrations.find((migration) => migration.tag === tag)
    if (!known) throw new Error(`The database is newer than this program: it has migration ${tag}`)
    if (known.hash !== hash) throw new Error(`Migration ${tag} is not the one this database was made with`)
  }
  return migrations.filter(({ tag }) => !applied.some((done) => done.tag === tag))
}
