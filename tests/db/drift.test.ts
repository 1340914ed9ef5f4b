import { getTableName, is, Table } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { freshDatabase } from './engines'
import { missingStatements } from './missing-migration'

it('has everything of the schema in the snapshot', async () => {
  expect(await missingStatements(), 'see docs/data.md for the command that writes the migration').toEqual([])
})

it('has a migration for every column of the schema', async () => {
  await freshDatabase()
  for (const table of Object.values(schema).filter((one) => is(one, Table)))
    expect(await db().select().from(table).limit(1), getTableName(table)).toEqual([])
})
