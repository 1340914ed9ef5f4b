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
import { expect, it } from 'vitest'
import { engine } from '@/db/columns'
import { migrationsFolder } from '@/db/migrate'
import * as schema from '@/db/schema'

function lastSnapshot(): unknown {
  const meta = join(migrationsFolder(), 'meta')
  const { entries } = JSON.parse(readFileSync(join(meta, '_journal.json'), 'utf8')) as { entries: { idx: number }[] }
  return JSON.parse(readFileSync(join(meta, `${String(entries.at(-1)!.idx).padStart(4, '0')}_snapshot.json`), 'utf8'))
}

it('has a migration for everything in the schema', async () => {
  const tables: Record<string, unknown> = { ...schema }
  const missing =
    engine === 'postgres'
      ? await generateMigration(lastSnapshot() as DrizzleSnapshotJSON, generateDrizzleJson(tables))
      : await generateSQLiteMigration(
          lastSnapshot() as DrizzleSQLiteSnapshotJSON,
          await generateSQLiteDrizzleJson(tables),
        )
  expect(missing, 'see docs/data.md for the command that writes the migration').toEqual([])
})
