import { afterAll } from 'vitest'
import { Client } from 'pg'
import { closeDb, type Db, install } from '@/db/client'
import { open } from '@/db/connect'
import { clientOf, openSqlite } from '@/db/connect.sqlite'
import type { Handle } from '@/db/handle'
import { migrate } from '@/db/migrate'
import { migratedPglite } from './pglite'

// A real database for each test, of the engine that DATABASE_URL names: SQLite where it is not set,
// `pglite://memory`, or the address of a server on which the suite may create a database.

const address = process.env.DATABASE_URL ?? ''

let template: Buffer | undefined
let server: Handle | undefined
let tidy = async () => {}

/**
 * An empty, migrated database behind `db()`, which replaces the previous one. In a test file:
 * `beforeEach(freshDatabase)`. It closes itself after the file's last test.
 */
export async function freshDatabase(): Promise<Db> {
  const handle = address === '' ? await clonedSqlite() : await emptiedServer()
  install(handle)
  return handle.db
}

afterAll(async () => {
  await closeDb()
  if (server) await tidy()
  server = undefined
})

async function clonedSqlite(): Promise<Handle> {
  if (!template) {
    const made = openSqlite(':memory:')
    await migrate(made.db)
    template = clientOf(made).serialize()
    await made.close()
  }
  await closeDb()
  return openSqlite(template)
}

async function emptiedServer(): Promise<Handle> {
  if (server) {
    await query(server, `truncate ${await tablesOf(server)} cascade`)
    return server
  }
  server = address.startsWith('pglite:') ? await migratedPglite() : open(await ownDatabase())
  await migrate(server.db)
  return server
}

// Created for this file and dropped after it, so that files can run in parallel.
async function ownDatabase(): Promise<string> {
  const name = `attache_test_${process.pid}_${Math.random().toString(36).slice(2)}`
  await onServer(`create database ${name}`)
  tidy = () => onServer(`drop database ${name} with (force)`)
  const own = new URL(address)
  own.pathname = `/${name}`
  return own.href
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function tablesOf(handle: Handle): Promise<string> {
  const { rows } = await query(
    handle,
    `select tablename from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'`,
  )
  return rows.map((row) => `"${row.tablename}"`).join(', ')
}

type Asked = { query(text: string): Promise<{ rows: Record<string, string>[] }> }

function query(handle: Handle, text: string) {
  return (handle.db as unknown as { $client: Asked }).$client.query(text)
}
