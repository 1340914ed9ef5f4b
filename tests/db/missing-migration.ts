import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DrizzleSnapshotJSON,
  type DrizzleSQLiteSnapshotJSON,
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api'
import { engine } from '@/db/columns'
import { migrationsFolder } from '@/db/migrate'
import * as schema from '@/db/schema'

/** The statements that would bring the last migration up to the schema: what `npm run db:generate` would write. */
export async function missingStatements(): Promise<string[]> {
  const tables: Record<string, unknown> = { ...schema }
  return engine === 'postgres'
    ? generateMigration(lastSnapshot() as DrizzleSnapshotJSON, generateDrizzleJson(tables))
    : generateSQLiteMigration(lastSnapshot() as DrizzleSQLiteSnapshotJSON, await generateSQLiteDrizzleJson(tables))
}

function lastSnapshot(): unknown {
  const meta = join(migrationsFolder(), 'meta')
  const { entries } = JSON.parse(readFileSync(join(meta, '_journal.json'), 'utf8')) as { entries: { idx: number }[] }
  const last = String(entries.length - 1).padStart(4, '0')
  return JSON.parse(readFileSync(join(meta, `${last}_snapshot.json`), 'utf8'))
}
