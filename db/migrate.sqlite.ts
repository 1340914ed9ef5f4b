import type { Database } from 'better-sqlite3'
import { copyBefore } from './copy-before'
import { type Applied, createJournal, pending, readMigrations } from './migrations'

/**
 * Migrates a SQLite database in one exclusive transaction. `file` is its path, `null` in memory.
 * @throws if a foreign key would be violated afterwards; the database is then unchanged.
 */
export function migrateSqlite(client: Database, file: string | null, folder: string): void {
  const migrations = readMigrations(folder)
  if (pending(migrations, appliedTo(client)).length === 0) return
  // At start a blocking wait harms no one, and another process may be migrating.
  client.pragma('busy_timeout = 30000')
  // Off before the transaction: within it the pragma does nothing, and rebuilding a table would delete the rows
  // that refer to it.
  client.pragma('foreign_keys = OFF')
  try {
    if (file && isInUse(client)) copyBefore(client, file, pending(migrations, appliedTo(client))[0]?.tag)
    client.transaction(() => apply(client, migrations)).exclusive()
  } finally {
    client.pragma('foreign_keys = ON')
    client.pragma('busy_timeout = 50')
  }
}

function apply(client: Database, migrations: ReturnType<typeof readMigrations>): void {
  client.exec(createJournal)
  const note = client.prepare('insert into schema_migrations (tag, hash, applied_at) values (?, ?, ?)')
  for (const { tag, hash, statements } of pending(migrations, appliedTo(client))) {
    for (const statement of statements) client.exec(statement)
    note.run(tag, hash, new Date().toISOString())
  }
  const dangling = client.pragma('foreign_key_check') as { table: string; parent: string }[]
  const [first] = dangling
  if (first)
    throw new Error(
      `Migrating would leave ${dangling.length} dangling references, the first from ${first.table} to ${first.parent}`,
    )
}

function appliedTo(client: Database): Applied[] {
  const exists = client.prepare(`select 1 from sqlite_schema where type = 'table' and name = 'schema_migrations'`).get()
  return exists ? (client.prepare('select tag, hash from schema_migrations').all() as Applied[]) : []
}

function isInUse(client: Database): boolean {
  return client.prepare(`select 1 from sqlite_schema where type = 'table' limit 1`).get() !== undefined
}
