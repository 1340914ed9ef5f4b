import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pLimit from 'p-limit'
import { z } from 'zod'
import { db } from '../../../db/client'
import * as tables from '../../../db/schema'
import { transact } from '../../../db/transact'
import { backupTime } from '../../domain/time/keep-policy'
import type { OfficeAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { runScript, type ScriptOutput } from '../platform/child-script'
import { config } from '../platform/config'
import { LoggableError } from '../platform/error-facts'
import { processWide } from '../platform/process-wide'
import { claimBackup, noteBackup, storedBackupSettings } from './backup-settings'

// Backups are made and checked by the same commands that an administrator can type, each in a process of its own, so
// that reading a large database does not slow down the server.

type Access = OfficeAccess<'manage office'>

/** A backup in the folder of this server. Several servers can share the folder. */
export type BackupFile = { name: string; madeAt: Date; size: number; isEncrypted: boolean }

const timeoutMs = 60 * 60 * 1000
/** The longest file that can be checked, in bytes. */
export const largestBackup = 5 * 1024 ** 3

const oneAtATime = () => processWide('backups', () => pLimit(1))

/** The backups in the folder of this server, newest first. */
export async function listBackups(_: Access): Promise<BackupFile[]> {
  const folder = config().backupDir
  const names = await readdir(/* turbopackIgnore: true */ folder).catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => {
      const madeAt = backupTime(name)
      const facts = madeAt && (await stat(join(/* turbopackIgnore: true */ folder, name)).catch(() => null))
      return facts ? [{ name, madeAt, size: facts.size, isEncrypted: name.endsWith('.enc') }] : []
    }),
  )
  return found.flat().toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

/** Makes a backup now. @returns why it failed, in English; `null` if it did not */
export async function makeBackup({ viewer }: Access): Promise<string | null> {
  const { ok, said } = await make()
  await note(viewer.id, ok ? 'make' : 'make failed', 'backup')
  return ok ? null : said
}

/** Makes the backup that is due, if one is. @throws LoggableError if it fails */
export async function makeDueBackup(now = new Date()): Promise<void> {
  if (!(await claimBackup(now))) return
  const { ok } = await make()
  await note(null, ok ? 'make' : 'make failed', 'backup')
  if (!ok) throw new LoggableError('The backup failed. npm run backup says why.')
}

async function make(): Promise<ScriptOutput> {
  const { keep } = await storedBackupSettings()
  const output = await oneAtATime()(() => command(['backup', '--json', '--keep', keep]))
  await noteBackup(output.ok, new Date())
  return output
}

function command(args: readonly string[]): Promise<ScriptOutput> {
  const env = { ...process.env, DATA_DIR: config().dataDir, NODE_OPTIONS: '' }
  return runScript(['lib', 'commands', 'with-settings.mjs'], '', { args, timeoutMs, env })
}

/** A backup to download, as a stream; `null` if there is none of this name. The download is noted. */
export async function openBackup(
  { viewer }: Access,
  name: string,
): Promise<{ body: ReadableStream; size: number } | null> {
  if (!backupTime(name)) return null
  const path = join(/* turbopackIgnore: true */ config().backupDir, name)
  if (!existsSync(path)) return null
  const { size } = await stat(path)
  await note(viewer.id, 'download', name)
  return { body: Readable.toWeb(createReadStream(path)) as ReadableStream, size }
}

/** What is in a backup compared with what is in the database now, in rows. */
export type Comparison = { kind: ComparedTable; inBackup: number; now: number }
export type CheckOutcome =
  | { ok: true; madeAt: Date; comparison: Comparison[] }
  | { ok: false; reason: 'too large' }
  /** In English. */
  | { ok: false; reason: 'refused'; said: string }

export const comparedTables = [
  'trips',
  'releases',
  'report_revisions',
  'photos',
  'attachments',
  'institutions',
  'people',
  'users',
  'changes',
] as const
export type ComparedTable = (typeof comparedTables)[number]

const tableOf = {
  trips: tables.trips,
  releases: tables.releases,
  report_revisions: tables.reportRevisions,
  photos: tables.photos,
  attachments: tables.attachments,
  institutions: tables.institutions,
  people: tables.people,
  users: tables.users,
  changes: tables.changes,
}

const drill = z.object({ madeAt: z.coerce.date(), rows: z.record(z.string(), z.number()) })

/** Restores a backup of the folder into a temporary folder and compares it with the database. */
export async function checkStored(access: Access, name: string): Promise<CheckOutcome | null> {
  const path = join(/* turbopackIgnore: true */ config().backupDir, name)
  if (!backupTime(name) || !existsSync(path)) return null
  return check(access, path)
}

/** The same with a backup that is sent. */
export async function checkSent(
  access: Access,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<CheckOutcome> {
  const { dataDir } = config()
  await mkdir(/* turbopackIgnore: true */ dataDir, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(/* turbopackIgnore: true */ dataDir, '.checking-'))
  try {
    const file = join(folder, 'backup')
    return (await save(body, file)) ? await check(access, file) : { ok: false, reason: 'too large' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function save(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, file: string): Promise<boolean> {
  const handle = await open(file, 'wx', 0o600)
  try {
    let size = 0
    for await (const part of body) {
      size += part.byteLength
      if (size > largestBackup) return false
      await handle.write(part)
    }
    return true
  } finally {
    await handle.close()
  }
}

async function check({ viewer }: Access, file: string): Promise<CheckOutcome> {
  const { ok, bytes, said } = await oneAtATime()(() => command(['restore', file, '--check', '--json']))
  await note(viewer.id, ok ? 'check' : 'check failed', 'backup')
  if (!ok) return { ok: false, reason: 'refused', said }
  const { madeAt, rows } = drill.parse(JSON.parse(bytes.toString('utf8')))
  const comparison: Comparison[] = []
  for (const kind of comparedTables)
    comparison.push({ kind, inBackup: rows[kind] ?? 0, now: await db().$count(tableOf[kind]) })
  return { ok: true, madeAt, comparison }
}

function note(userId: string | null, verb: string, subjectId: string): Promise<void> {
  return transact(db(), function* (tx) {
    const change = { tripId: null, userId, subject: 'backup', subjectId, verb, edit: {}, inverse: null, version: null }
    yield* noteChange(tx, change)
  })
}
