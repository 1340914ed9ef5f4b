import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One migration as drizzle-kit wrote it. */
export type Migration = { tag: string; hash: string; statements: string[] }

/** A row of the table that records the applied migrations. */
export type Applied = { tag: string; hash: string }

export const createJournal =
  'create table if not exists schema_migrations (tag text primary key not null, hash text not null, applied_at text not null)'

/** The migrations in a folder, in order. */
export function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string }[] }
  return journal.entries.map(({ tag }) => {
    // Git may have converted the line endings; the migration is the same.
    const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8').replaceAll('\r\n', '\n')
    const hash = createHash('sha256').update(sql).digest('hex')
    return { tag, hash, statements: sql.split('--> statement-breakpoint').filter((statement) => statement.trim()) }
  })
}

/**
 * The pending migrations. @throws if the database has a migration that this program does not have (it belongs to a
 * newer version) or has with other content.
 */
export function pending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  for (const { tag, hash } of applied) {
    const known = migrations.find((migration) => migration.tag === tag)
    if (!known) throw new Error(`The database is newer than this program: it has migration ${tag}`)
    if (known.hash !== hash) throw new Error(`Migration ${tag} is not the one this database was made with`)
  }
  return migrations.filter(({ tag }) => !applied.some((done) => done.tag === tag))
}
