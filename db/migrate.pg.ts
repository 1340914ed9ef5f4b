import { type Applied, createJournal, pending, readMigrations } from './migrations'

type Query = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>

// The key of an advisory lock: any number, but always the same.
const lock = 7_203_114_551

/** Migrates a PostgreSQL database. `query` runs in a transaction; servers that start together take turns. */
export async function migratePostgres(query: Query, folder: string): Promise<void> {
  await query('select pg_advisory_xact_lock($1)', [lock])
  await query(createJournal)
  const { rows } = await query('select tag, hash from schema_migrations')
  for (const { tag, hash, statements } of pending(readMigrations(folder), rows as Applied[])) {
    for (const statement of statements) await query(statement)
    await query('insert into schema_migrations (tag, hash, applied_at) values ($1, $2, $3)', [
      tag,
      hash,
      new Date().toISOString(),
    ])
  }
}
