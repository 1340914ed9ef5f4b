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

type Snapshots = { sqlite: DrizzleSQLiteSnapshotJSON; postgres: DrizzleSnapshotJSON }

const snapshotFile = join(migrationsFolder(), '../snapshot.json')

/** The statements that would update the last migration to the schema, as `npm run db:generate` would write them. */
export async function missingStatements(): Promise<string[]> {
  const snapshots = JSON.parse(readFileSync(snapshotFile, 'utf8')) as Snapshots
  const tables: Record<string, unknown> = { ...schema }
  return engine === 'postgres'
    ? generateMigration(snapshots.postgres, generateDrizzleJson(tables))
    : generateSQLiteMigration(snapshots.sqlite, await generateSQLiteDrizzleJson(tables))
}
