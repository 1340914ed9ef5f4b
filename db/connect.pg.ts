import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { asDb, attach, type Body, type Db, type Handle, type Mode } from './handle'
import { migratePostgres } from './migrate.pg'
import { countingLogger } from './query-log'
import { addressesOf, failsToConnect, isBroken, openPool } from './pool.pg'

/** Opens a connection pool for a PostgreSQL server; it connects on the first query. */
export function openPostgres(address: string): Handle {
  const pool = openPool(address)
  const db = drizzle(pool, { logger: countingLogger })
  // Errors after which nothing can have been written, so that the whole transaction may be repeated.
  const undone = new WeakSet<object>()

  return attach({
    engine: 'postgres',
    db: asDb(db),
    async attempt<T>(mode: Mode, body: Body<T>): Promise<T> {
      const client = await pool.connect().catch((error: object) => {
        undone.add(error)
        throw error
      })
      let isCommitting = false
      let broken = false
      try {
        await client.query(begin[mode])
        const result = await follow(body, asDb(drizzle(client, { logger: countingLogger })))
        isCommitting = true
        await client.query('commit')
        return result
      } catch (error) {
        broken =
          isBroken(error) ||
          (await client.query('rollback').then(
            () => false,
            () => true,
          ))
        // The server reverts a transaction whose connection ends before it got the commit.
        if (broken && !isCommitting && error instanceof Error) undone.add(error)
        throw error
      } finally {
        // A connection that is stuck would make the next user of it wait.
        client.release(broken)
      }
    },
    isContention: (error) =>
      isContention(error) || (error instanceof Error && (undone.has(error) || failsToConnect(error))),
    dataVersion: () => null,
    migrate: (folder) => onOwnConnection(address, (client) => migrateOn(client, folder)),
    exclusively: (work) => onOwnConnection(address, (client) => alone(client, work)),
    poolState: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  })
}

const begin = { write: 'begin', read: 'begin isolation level repeatable read read only' } as const

async function migrateOn(client: Client, folder: string): Promise<void> {
  await client.query('begin')
  try {
    await migratePostgres((text, values) => client.query(text, values), folder)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

// The key of an advisory lock: any number, but always the same, and not that of the migrations.
const startLock = 7_203_114_552

async function alone<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('select pg_advisory_lock($1)', [startLock])
  // The lock ends with the connection.
  return work()
}

/** Migrations and waiting for other servers may take longer than the limits of the pool. */
async function onOwnConnection<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  let last: unknown
  for (const connectionString of addressesOf(address)) {
    const client = new Client({
      connectionString,
      application_name: 'attache start',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    })
    try {
      await client.connect()
      const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby')
      if (rows[0]?.standby) throw new Error('This PostgreSQL server is a standby, which cannot be written to')
    } catch (error) {
      last = error
      await client.end().catch(() => undefined)
      continue
    }
    try {
      return await work(client)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  throw last
}

/** Runs a body step by step. A failed step ends it, because PostgreSQL has aborted the transaction. */
export async function follow<T>(body: Body<T>, tx: Db): Promise<T> {
  const steps = body(tx)
  let step = steps.next()
  while (!step.done) step = steps.next(await step.value())
  return step.value
}

export function optionsOf(mode: Mode) {
  return mode === 'read' ? ({ isolationLevel: 'repeatable read', accessMode: 'read only' } as const) : undefined
}

// Serialization failure, deadlock, a row that stayed locked. Drizzle wraps the driver's error.
export function isContention(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return (
    code === '40001' ||
    code === '40P01' ||
    code === '55P03' ||
    (cause !== undefined && cause !== null && isContention(cause))
  )
}
