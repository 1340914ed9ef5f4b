import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { contentsOf, copyRows, differences, prepareTarget } from '../../../db/transfer/copy'
import { readShapes } from '../../../db/transfer/shape'
import { postgresStore } from '../../../db/transfer/postgres-store'
import { sqliteStore } from '../../../db/transfer/sqlite-store'
import { TransferError } from '../../../db/transfer/store'
import type { Output } from '../output'
import { type Manifest, readArchive } from './archive'
import { checkCopy, type Rows, updateCopy } from './check-copy'
import { readKey } from './encryption'
import { sentenceOfFailure } from './run-backup'
import { databaseFile, settings } from './source'

const usage = `npm run restore -- FILE [OPTIONS]

Checks a backup, and puts it into the place of the database. SQLite: the old database is kept in DATA_DIR, in a folder
before-restore-… With DATABASE_URL, the database on the server must be empty. Stop the server first.

  --key KEYFILE  the key of an encrypted backup; BACKUP_KEY_FILE by default
  --check        a restore drill: restores it into a temporary folder, compares every table, and changes nothing
  --json         prints the result as JSON
`

/** What is known of a backup after it was restored, as the administration screen shows it. */
export type RestoredBackup = { madeAt: string; engine: string; migration: string; rows: Rows }

/** Restores or checks a backup. @returns the exit code */
export async function runRestore(args: string[], output: Output, now = new Date()): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        check: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    const [file] = positionals
    if (values.help || file === undefined) {
      ;(values.help ? output.print : output.error)(usage)
      return values.help ? 0 : 1
    }
    const keyFile = values.key ?? settings().backupKeyFile
    const key = keyFile === null ? null : readKey(keyFile)
    const restored = await restore(resolve(file), key, { isDrill: values.check ?? false, output, now })
    if (values.json) output.print(`${JSON.stringify(restored)}\n`)
    else report(restored, output, values.check ?? false)
    return 0
  } catch (error) {
    output.error(`${sentenceOfFailure(error)}\n`)
    return 1
  }
}

type Way = { isDrill: boolean; output: Output; now: Date }

async function restore(file: string, key: Buffer | null, { isDrill, now }: Way): Promise<RestoredBackup> {
  const { dataDir, databaseUrl } = settings()
  // Next to the database, so that the restored one only has to be renamed.
  if (!isDrill) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const work = mkdtempSync(join(isDrill ? tmpdir() : dataDir, '.restoring-'))
  try {
    const { manifest, database } = await readArchive(file, work, key)
    compareRows(manifest, checkCopy(database).rows)
    const rows = updateCopy(database, manifest.migration)
    if (!isDrill && databaseUrl === null) await replace(database, dataDir, now)
    if (!isDrill && databaseUrl !== null) await load(database, databaseUrl)
    const { madeAt, engine, migration } = manifest
    return { madeAt, engine, migration, rows }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function compareRows({ rows: wanted }: Manifest, found: Rows): void {
  const tables = [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
  const wrong = tables.filter((table) => wanted[table] !== found[table])
  if (wrong.length > 0) throw new TransferError(`The backup is not complete: ${wrong.join(', ')}.`)
}

/** Puts a database into the place of that in the data directory, which is moved into a folder beside it. */
async function replace(database: string, dataDir: string, now: Date): Promise<void> {
  const place = databaseFile({ dataDir })
  if (existsSync(place)) {
    const old = sqliteStore(place)
    try {
      // Refused while a server is running. Afterwards everything is in the one file.
      await old.hold()
    } finally {
      await old.close()
    }
    const kept = join(dataDir, `before-restore-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`)
    mkdirSync(kept, { mode: 0o700 })
    for (const end of ['', '-wal', '-shm'])
      if (existsSync(place + end)) renameSync(place + end, join(kept, `attache.db${end}`))
  }
  chmodSync(database, 0o600)
  renameSync(database, place)
}

async function load(database: string, databaseUrl: string): Promise<void> {
  const shapes = readShapes()
  const [source, target] = [sqliteStore(database), await postgresStore(databaseUrl)]
  try {
    await prepareTarget(target, shapes)
    await copyRows(source, target, shapes)
    const wrong = differences(await contentsOf(source, shapes), await contentsOf(target, shapes))
    if (wrong.length > 0) throw new TransferError(`These tables differ from the backup: ${wrong.join(', ')}.`)
    await target.setUnfinished(false)
  } finally {
    await source.close()
    await target.close()
  }
}

function report({ madeAt, rows }: RestoredBackup, output: Output, isDrill: boolean): void {
  for (const [table, count] of Object.entries(rows)) if (count > 0) output.print(`${table}: ${count}\n`)
  output.print(
    isDrill
      ? `The backup of ${madeAt} is complete and can be restored.\n`
      : `The backup of ${madeAt} was restored. Start the server with npm start.\n`,
  )
}
