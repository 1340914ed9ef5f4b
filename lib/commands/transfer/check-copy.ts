import Sqlite from 'better-sqlite3'
import { migrateSqlite } from '../../../db/migrate.sqlite'
import { readMigrations } from '../../../db/migrations'
import { migrationsOf, tableNames } from '../../../db/transfer/shape'
import { requireReferences } from '../../../db/transfer/sqlite-store'
import { TransferError } from '../../../db/transfer/store'

/** The number of rows of each table of a SQLite database. */
export type Rows = Record<string, number>

/** Opens a copy and reads all of it. @throws TransferError if SQLite finds a damage or a missing reference */
export function checkCopy(file: string): { rows: Rows; migration: string } {
  const client = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    const found = client.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new TransferError('The copy of the database is damaged.')
    requireReferences(client)
    const newest = 'select max(tag) from schema_migrations'
    return { rows: rowsOf(client), migration: client.prepare<[], string>(newest).pluck().get() ?? '' }
  } finally {
    client.close()
  }
}

/**
 * Brings a restored copy up to date with this program. @returns its rows afterwards
 * @throws TransferError if it was made by a newer version
 */
export function updateCopy(file: string, migration: string): Rows {
  const known = readMigrations(migrationsOf('sqlite')).some(({ tag }) => tag === migration)
  if (!known) throw new TransferError('The backup was made by a newer version of the program. Install that version.')
  const client = new Sqlite(file, { fileMustExist: true })
  try {
    migrateSqlite(client, null, migrationsOf('sqlite'))
    return rowsOf(client)
  } finally {
    client.close()
  }
}

function rowsOf(client: Sqlite.Database): Rows {
  return Object.fromEntries(
    tableNames(client).map((name) => [
      name,
      client.prepare<[], number>(`select count(*) from "${name}"`).pluck().get() ?? 0,
    ]),
  )
}
