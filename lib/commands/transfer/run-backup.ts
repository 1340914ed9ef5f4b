import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { TransferError } from '../../../db/transfer/store'
import { backupTime, defaultKeep, type KeepPolicy, parseKeep, toKeep } from '../../domain/time/keep-policy'
import type { Config } from '../../server/platform/config'
import { databaseSentence } from '../database-sentence'
import type { Output } from '../output'
import { readArchive, writeArchive } from './archive'
import { checkCopy } from './check-copy'
import { readKey } from './encryption'
import { makeCopy } from './make-copy'
import { databaseFile, settings } from './source'

const usage = `npm run backup [-- OPTIONS]

Writes everything (the database with its photos, and the files in the object storage) into one file, also while the
server is running, and opens the copy to verify it. The secret (auth-secret) is not in it.

  --out DIR          the folder; BACKUP_DIR or DATA_DIR/backups by default
  --keep 7d,4w,12m   afterwards deletes older backups in the folder, except the newest of each of the last 7 days,
                     4 weeks and 12 months that have one
  --encrypt KEYFILE  encrypts it with the key in a file: openssl rand -base64 32 > KEYFILE. BACKUP_KEY_FILE by default
  --json             prints the result as JSON
`

/** What a backup is, as the administration screen shows it. */
export type MadeBackup = { file: string; size: number; madeAt: string; rows: number; isEncrypted: boolean }

/** Makes a backup. @returns the exit code */
export async function runBackup(args: string[], output: Output, now = new Date()): Promise<number> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        out: { type: 'string' },
        keep: { type: 'string' },
        encrypt: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    if (values.help) {
      output.print(usage)
      return 0
    }
    const policy = values.keep === undefined ? null : parseKeep(values.keep)
    if (values.keep !== undefined && !policy)
      throw new TransferError(`--keep needs numbers of days, weeks and months, such as ${defaultKeep}.`)
    const config = settings()
    const folder = resolve(values.out ?? config.backupDir)
    const keyFile = values.encrypt ?? config.backupKeyFile
    const made = await backUp(config, folder, keyFile === null ? null : readKey(keyFile), now)
    if (policy) removeOld(folder, policy)
    output.print(values.json ? `${JSON.stringify(made)}\n` : `${sentenceOf(made, folder)}\n`)
    return 0
  } catch (error) {
    output.error(`${sentenceOfFailure(error)}\n`)
    return 1
  }
}

async function backUp(config: Config, folder: string, key: Buffer | null, now: Date): Promise<MadeBackup> {
  if (config.databaseUrl === null && !existsSync(databaseFile(config)))
    throw new TransferError(`There is no database in ${config.dataDir}.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  removeInterrupted(folder, now)
  const name = `attache-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz${key ? '.enc' : ''}`
  const work = join(folder, `.making-${name}-${process.pid}`)
  mkdirSync(work, { mode: 0o700 })
  try {
    const copy = join(work, 'attache.db')
    await makeCopy(config, copy)
    const { rows, migration } = checkCopy(copy)
    const engine = config.databaseUrl === null ? 'sqlite' : 'postgres'
    await writeArchive(work, { madeAt: now.toISOString(), engine, migration, rows }, join(work, name), key)
    rmSync(copy)
    await readArchive(join(work, name), work, key)
    chmodSync(join(work, name), 0o600)
    renameSync(join(work, name), join(folder, name))
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    const { size } = statSync(join(folder, name))
    return { file: name, size, madeAt: now.toISOString(), rows: total, isEncrypted: key !== null }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const dayMs = 24 * 60 * 60 * 1000

// What a process left behind that was killed meanwhile.
function removeInterrupted(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (name.startsWith('.making-') && now.getTime() - statSync(path).mtimeMs > dayMs)
      rmSync(path, { recursive: true, force: true })
  }
}

/** The backups in a folder by their names, with the time that they were made at. */
export function backupsIn(folder: string): { id: string; at: Date }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((id) => {
    const at = backupTime(id)
    return at ? [{ id, at }] : []
  })
}

function removeOld(folder: string, policy: KeepPolicy): void {
  const found = backupsIn(folder)
  const kept = toKeep(found, policy)
  for (const { id } of found) if (!kept.has(id)) rmSync(join(folder, id), { force: true })
}

function sentenceOf({ file, size, rows, isEncrypted }: MadeBackup, folder: string): string {
  const how = isEncrypted ? 'encrypted and verified' : 'verified; not encrypted'
  return `${join(folder, file)}\n${rows} rows, ${Math.max(1, Math.round(size / 1024))} kB, ${how}.`
}

/** What went wrong, in a sentence. */
export function sentenceOfFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return 'The disk is full. Free some space and start again.'
  if (code === 'EACCES' || code === 'EROFS') return 'The folder cannot be written. Let this user write there.'
  return databaseSentence(error)
}
