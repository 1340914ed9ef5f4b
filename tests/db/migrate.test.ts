import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { closeDb, db, install } from '@/db/client'
import { engine } from '@/db/columns'
import { open } from '@/db/connect'
import { migrate } from '@/db/migrate'
import { pending, readMigrations } from '@/db/migrations'
import { rateLimits, users } from '@/db/schema'
import { freshDatabase } from './engines'
import { migrationsAnd, scratch } from './migration-folder'
import { seed } from './seed'

describe('on every engine', () => {
  beforeEach(freshDatabase)

  it('does nothing when it runs again', async () => {
    await seed()
    await migrate()
    expect(await db().$count(users)).toBe(2)
  })

  it('applies a new migration once, even if several servers start', async () => {
    const folder = migrationsAnd({
      tag: '0001_one',
      statements: [`insert into rate_limits values ('once', 1, ${engine === 'sqlite' ? '0' : 'now()'})`],
    })
    await Promise.all([migrate(db(), folder), migrate(db(), folder), migrate(db(), folder)])
    expect(await db().$count(rateLimits)).toBe(1)
    await expect(migrate()).rejects.toThrow('newer than this program')
    await forget('0001_one')
  })

  it('leaves nothing of a failed migration', async () => {
    const folder = migrationsAnd({
      tag: '0001_bad',
      statements: ['create table half (id text)', 'create table half (id text)'],
    })
    await expect(migrate(db(), folder)).rejects.toThrow('already exists')
    await migrate()
    await migrate(
      db(),
      migrationsAnd({ tag: '0001_good', statements: ['create table half (id text)', 'drop table half'] }),
    )
    await forget('0001_good')
  })
})

// A server's database is emptied between tests, except for its journal.
async function forget(tag: string): Promise<void> {
  const client = (db() as unknown as { $client: { query?(text: string): Promise<unknown> } }).$client
  await client.query?.(`delete from schema_migrations where tag = '${tag}'`)
}

it('refuses a migration that was changed after it was applied', () => {
  const migration = { tag: '0000_initial', hash: 'a', statements: [] }
  expect(pending([migration], [{ tag: '0000_initial', hash: 'a' }])).toEqual([])
  expect(() => pending([migration], [{ tag: '0000_initial', hash: 'b' }])).toThrow('not the one')
})

it.runIf(engine === 'postgres')('lets servers that start together on an empty database take turns', async () => {
  await freshDatabase()
  const address = process.env.DATABASE_URL!
  if (address.startsWith('pglite:')) return
  const { Client } = await import('pg')
  const admin = new Client({ connectionString: address })
  await admin.connect()
  const name = `attache_test_race_${process.pid}`
  await admin.query(`create database ${name}`)
  const url = Object.assign(new URL(address), { pathname: `/${name}` }).href
  const servers = Array.from({ length: 4 }, () => open(url))
  await Promise.all(servers.map((server) => migrate(server.db)))
  expect(await servers[0]!.db.$count(users)).toBe(0)
  await Promise.all(servers.map((server) => server.close()))
  await admin.query(`drop database ${name}`)
  await admin.end()
})

it.runIf(engine === 'sqlite')('creates its file and folder, readable only by this user', async () => {
  const { statSync } = await import('node:fs')
  const file = `${scratch()}/new/attache.db`
  install(open(file))
  await migrate()
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(statSync(`${file}-wal`).mode & 0o077).toBe(0)
  await closeDb()
})

it.each(['sqlite', 'postgres'])(
  'adds no required column without a default, which fails on tables with rows: %s',
  (folder) => {
    const later = readMigrations(join(import.meta.dirname, '../../db/migrations', folder)).slice(1)
    const added = later.flatMap(({ tag, statements }) => statements.map((statement) => `${tag}: ${statement}`))
    expect(added.length).toBeGreaterThan(5)
    expect(added.filter((statement) => / ADD .*NOT NULL/i.test(statement) && !/DEFAULT/i.test(statement))).toEqual([])
  },
)
