import { closeSync, openSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { copyRows, requireCurrent } from '../../../db/transfer/copy'
import { postgresStore } from '../../../db/transfer/postgres-store'
import { readShapes } from '../../../db/transfer/shape'
import { sqliteStore } from '../../../db/transfer/sqlite-store'
import { TransferError } from '../../../db/transfer/store'
import { objectStorage } from '../../server/files/object-storage'
import type { Config } from '../../server/platform/config'
import { databaseFile } from './source'

/** Copies the database, while servers work with it, as it is at one moment into a new SQLite file. */
export async function makeCopy(config: Config, to: string): Promise<void> {
  closeSync(openSync(to, 'wx', 0o600))
  if (config.databaseUrl === null) copySqlite(databaseFile(config), to)
  else await copyPostgres(config.databaseUrl, to)
  if (config.storageUrl !== null) await addStoredFiles(config.storageUrl, to)
}

// `vacuum into` leaves out what was deleted, and lets others read and write meanwhile.
function copySqlite(from: string, to: string): void {
  const client = new Sqlite(from, { fileMustExist: true, timeout: 30_000 })
  try {
    client.prepare('vacuum into ?').run(to)
  } finally {
    client.close()
  }
}

async function copyPostgres(from: string, to: string): Promise<void> {
  const source = await postgresStore(from, { mayBeInUse: true })
  try {
    const target = sqliteStore(to)
    try {
      await source.hold()
      await requireCurrent(source, 'The database')
      await target.migrate()
      await copyRows(source, target, readShapes())
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** Puts the files of the object storage into the copy, so that it is complete by itself. */
async function addStoredFiles(storageUrl: string, copy: string): Promise<void> {
  const storage = objectStorage(storageUrl)
  const client = new Sqlite(copy)
  try {
    const stored = client
      .prepare<[], { id: string; object: string }>('select id, object from stored_files where object is not null')
      .all()
    const fill = client.prepare('update stored_files set bytes = ?, object = null where id = ?')
    for (const { id, object } of stored) {
      const bytes = await storage.get(object)
      if (bytes) fill.run(bytes, id)
      else if (isReferred(client, id)) throw new TransferError('A file is missing in the object storage.')
    }
  } finally {
    client.close()
  }
}

function isReferred(client: Sqlite.Database, id: string): boolean {
  return client.prepare('select 1 from attachments where file_id = ?').get(id) !== undefined
}
