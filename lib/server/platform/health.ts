import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { migrationsFolder } from '../../../db/migrate'
import { readMigrations } from '../../../db/migrations'
import { config } from './config'
import { LoggableError } from './error-facts'
import { logError } from './log'

const patience = 3_000

/**
 * True if the database answers within three seconds and has all migrations of this program, and the disk can be written
 * to. Never throws.
 */
export async function isReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new LoggableError('the database did not answer in time')), patience)
    })
    return await Promise.race([isUsable(), late])
  } catch (error) {
    logError('health', error)
    return false
  } finally {
    clearTimeout(timer)
  }
}

async function isUsable(): Promise<boolean> {
  await tryToWrite()
  return isMigrated()
}

/** The newest attempt to write, for all checks within a second: monitoring must not keep the disk busy. */
let attempt: { at: number; folder: string; done: Promise<void> } | undefined
const attemptMs = 1_000

// A file next to the SQLite database, so that its caches are not made invalid. PostgreSQL has a disk of its own, and
// the folder may be missing or read-only then.
async function tryToWrite(): Promise<void> {
  const { dataDir: folder, databaseUrl } = config()
  if (databaseUrl !== null) return
  const at = performance.now()
  if (attempt?.folder !== folder || at - attempt.at > attemptMs) {
    const file = join(folder, '.ready')
    attempt = { at, folder, done: writeFile(file, 'x'.repeat(4096), { mode: 0o600, flush: true }) }
  }
  await attempt.done
}

// Unknown migrations are fine: during an update a newer server may have applied them while this one still runs.
async function isMigrated(): Promise<boolean> {
  const rows = await db()
    .select({ tag: sql<string>`tag` })
    .from(sql`schema_migrations`)
  const applied = new Set(rows.map(({ tag }) => tag))
  return readMigrations(migrationsFolder()).every(({ tag }) => applied.has(tag))
}
