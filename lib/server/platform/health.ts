import { sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { migrationsFolder } from '../../../db/migrate'
import { readMigrations } from '../../../db/migrations'
import { LoggableError } from './error-facts'
import { logError } from './log'

const patience = 3_000

/** True if the database answers within three seconds and has all migrations of this program. Never throws. */
export async function isReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new LoggableError('the database did not answer in time')), patience)
    })
    return await Promise.race([isMigrated(), late])
  } catch (error) {
    logError('health', error)
    return false
  } finally {
    clearTimeout(timer)
  }
}

// Unknown migrations are fine: during an update a newer server may have applied them while this one still runs.
async function isMigrated(): Promise<boolean> {
  const rows = await db()
    .select({ tag: sql<string>`tag` })
    .from(sql`schema_migrations`)
  const applied = new Set(rows.map(({ tag }) => tag))
  return readMigrations(migrationsFolder()).every(({ tag }) => applied.has(tag))
}
