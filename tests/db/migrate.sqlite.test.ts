import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { closeDb, db, install } from '@/db/client'
import { engine } from '@/db/columns'
import { clientOf, openSqlite } from '@/db/connect.sqlite'
import type { Handle } from '@/db/handle'
import { migrate } from '@/db/migrate'
import { hosts, items, nextSteps } from '@/db/schema'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { applyEdit, type Edit } from '@/lib/domain/trip/edit'
import type { Values } from '@/lib/domain/trip/trip-record'
import { createTrip } from '@/lib/server/trip/create-trip'
import { migrationsAnd, scratch } from './migration-folder'
import { emptyTrip, seed } from './seed'

// What drizzle-kit writes for a changed column, including the pragma that has no effect in a transaction.
function rebuilt(client: Database, table: string): string[] {
  const create = client.prepare('select sql from sqlite_schema where name = ?').pluck().get(table)
  if (typeof create !== 'string') throw new Error(`There is no table ${table}`)
  return [
    'PRAGMA foreign_keys=OFF;',
    `${create.replace(table, `__new_${table}`)};`,
    `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    'PRAGMA foreign_keys=ON;',
  ]
}

describe.runIf(engine === 'sqlite')('on SQLite', () => {
  let file: string
  let handle: Handle

  beforeEach(async () => {
    file = join(scratch(), 'attache.db')
    handle = openSqlite(file)
    install(handle)
    await migrate()
    await seed()
    const edits: Edit[] = [
      {
        do: 'add',
        noun: 'visit',
        id: 'v',
        values: { ...defaultValues.visit, institutionId: 'host' } as Values<'visit'>,
      },
      { do: 'add', noun: 'host', id: 'h', values: { visitId: 'v', personId: 'person1', title: null } },
      {
        do: 'add',
        noun: 'item',
        id: 'i',
        values: {
          ...defaultValues.item,
          kind: 'meeting',
          title: { en: 'T' },
          start: '2023-11-01T10:00',
          timeZone: 'Asia/Seoul',
          visitId: 'v',
        } as Values<'item'>,
      },
    ]
    await createTrip(edits.reduce(applyEdit, emptyTrip), 'u')
    return closeDb
  })

  const copies = () =>
    existsSync(join(dirname(file), 'before-migration')) ? readdirSync(join(dirname(file), 'before-migration')) : []

  it('keeps the next steps of an existing office in their articles', async () => {
    // A row that existed before the column.
    clientOf(handle).exec(`insert into next_steps (id, trip_id, position, revision, text)
      select 's', id, 1, 1, '{"en":"a return visit"}' from trips`)
    expect(await db().select({ use: nextSteps.use }).from(nextSteps)).toEqual([{ use: 'article' }])
  })

  it('keeps rows that refer to a rebuilt table', async () => {
    await migrate(
      db(),
      migrationsAnd({
        tag: '0001_rebuild',
        statements: ['visits', 'trips', 'institutions'].flatMap((table) => rebuilt(clientOf(handle), table)),
      }),
    )
    expect(await db().select({ id: hosts.id, visitId: hosts.visitId }).from(hosts)).toEqual([{ id: 'h', visitId: 'v' }])
    expect(await db().select({ visitId: items.visitId }).from(items)).toEqual([{ visitId: 'v' }])
    expect(clientOf(handle).pragma('foreign_keys', { simple: true })).toBe(1)
    expect(clientOf(handle).pragma('busy_timeout', { simple: true })).toBe(50)
  })

  it('would lose them if the pragma were only inside the transaction', () => {
    const client = clientOf(handle)
    client.transaction(() => rebuilt(client, 'visits').forEach((statement) => client.exec(statement)))()
    expect(client.prepare('select count(*) from hosts').pluck().get()).toBe(0)
  })

  it('does not complete a migration that leaves a dangling reference', async () => {
    const folder = migrationsAnd({ tag: '0001_dangle', statements: [`delete from visits where id = 'v'`] })
    await expect(migrate(db(), folder)).rejects.toThrow('2 dangling references')
    expect(await db().$count(hosts)).toBe(1)
    expect(clientOf(handle).pragma('foreign_keys', { simple: true })).toBe(1)
    await migrate()
  })

  it('first copies a file in use, and keeps three copies', async () => {
    expect(copies()).toEqual([])
    const steps: { tag: string; statements: string[] }[] = []
    for (let i = 1; i <= 5; i++) {
      steps.push({ tag: `000${i}_step`, statements: [`delete from hosts`] })
      await migrate(db(), migrationsAnd(...steps))
    }
    expect(copies().map((name) => name.replace(/^[^-]*-/, ''))).toEqual([3, 4, 5].map((i) => `000${i}_step-attache.db`))
    await migrate(db(), migrationsAnd(...steps))
    expect(copies()).toHaveLength(3)
    const copy = new Sqlite(join(dirname(file), 'before-migration', copies()[0]!), { readonly: true })
    expect(copy.prepare('select count(*) from visits').pluck().get()).toBe(1)
    copy.close()
  })

  it('configures every connection in the same way', () => {
    const other = openSqlite(file)
    const pragma = (name: string) => clientOf(other).pragma(name, { simple: true })
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'secure_delete'].map(pragma)).toEqual([
      'wal',
      2,
      1,
      50,
      1,
    ])
    clientOf(other).close()
  })
})
