import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { db, install } from '@/db/client'
import { engine } from '@/db/columns'
import { open } from '@/db/connect'
import { isContention } from '@/db/connect.pg'
import { exclusively } from '@/db/migrate'
import { addressesOf, isBroken, poolSize } from '@/db/pool.pg'
import { trips, users } from '@/db/schema'
import { run, transact } from '@/db/transact'
import { createTrip } from '@/lib/server/trip/create-trip'
import { writeTrip } from '@/lib/server/trip/trip-version'
import { freshDatabase } from './engines'
import { emptyTrip, seed } from './seed'

const isServer = engine === 'postgres' && /^postgres/.test(process.env.DATABASE_URL ?? '')

describe('the address of PostgreSQL', () => {
  it('may name several hosts, each with its port', () => {
    expect(addressesOf('postgres://me:p%40ss@a,b:5433/office?sslmode=require')).toEqual([
      'postgres://me:p%40ss@a/office?sslmode=require',
      'postgres://me:p%40ss@b:5433/office?sslmode=require',
    ])
    expect(addressesOf('postgres://me@a/office')).toEqual(['postgres://me@a/office'])
  })

  it('has ten connections, unless DATABASE_POOL says otherwise', () => {
    expect([poolSize(''), poolSize('25')]).toEqual([10, 25])
    expect(() => poolSize('0')).toThrow('DATABASE_POOL')
  })
})

describe('an error of PostgreSQL', () => {
  const error = (message: string, code?: string) => Object.assign(new Error(message), { code })

  it.each([
    ['the server ends', error('', '57P01')],
    ['the server became a standby', error('', '25006')],
    ['the server does not answer', error('Query read timeout')],
    ['the connection was reset', new Error('Failed query', { cause: error('', 'ECONNRESET') })],
  ])('discards the connection if %s', (_, broken) => {
    expect(isBroken(broken)).toBe(true)
  })

  it('keeps the connection if only the statement was wrong', () => {
    expect(isBroken(error('duplicate key', '23505'))).toBe(false)
  })

  it('is repeated if a row stayed locked', () => {
    expect(isContention(error('lock timeout', '55P03'))).toBe(true)
  })
})

/** A server in front of PostgreSQL that can stop answering without closing a connection. */
async function freezable() {
  const at = new URL(process.env.DATABASE_URL!)
  const socket = at.searchParams.get('host')
  const open = new Set<Socket>()
  let isFrozen = false
  const proxy = createServer({ pauseOnConnect: false }, (from) => {
    const to = socket?.startsWith('/')
      ? connect(`${socket}/.s.PGSQL.${at.port || 5432}`)
      : connect(Number(at.port || 5432), socket ?? at.hostname)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
      one.pipe(other)
      if (isFrozen) one.pause()
    }
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => proxy.once('listening', resolve))
  onTestFinished(() => {
    for (const one of open) one.destroy()
    proxy.close()
  })
  const { port } = proxy.address() as { port: number }
  return {
    port,
    freeze() {
      isFrozen = true
      for (const one of open) one.pause()
    },
    thaw() {
      isFrozen = false
      for (const one of open) one.resume()
    },
  }
}

/** The address of the database of this test by another host. */
async function addressAt(hosts: string): Promise<string> {
  const [row] = (
    await (
      db() as unknown as { $client: { query(text: string): Promise<{ rows: { name: string }[] }> } }
    ).$client.query('select current_database() as name')
  ).rows
  const { username, password } = new URL(process.env.DATABASE_URL!)
  return `postgres://${username}${password ? `:${password}` : ''}@${hosts}/${row!.name}`
}

async function installAt(hosts: string): Promise<void> {
  const handle = open(await addressAt(hosts))
  install(handle)
  onTestFinished(() => handle.close())
}

describe.runIf(isServer)('a PostgreSQL server', () => {
  const addUser = (id: string) =>
    transact(db(), function* (tx) {
      yield* run(
        tx.insert(users).values({
          id,
          email: `${id}@e.example`,
          name: id,
          passwordHash: 'x',
          officeRole: 'none',
          createdAt: new Date(),
        }),
      )
    })

  it('that hangs stops nothing for good: stuck connections are replaced', async () => {
    const server = await freezable()
    await freshDatabase()
    await installAt(`127.0.0.1:${server.port}`)
    await Promise.all(['a', 'b', 'c'].map(addUser))
    server.freeze()
    const during = addUser('d')
    await expect(db().select().from(users)).rejects.toThrow('Failed query')
    server.thaw()
    await during
    expect(await db().select({ id: users.id }).from(users).where(eq(users.id, 'd'))).toEqual([{ id: 'd' }])
  })

  it('that cannot be reached is replaced by the next host', async () => {
    const server = await freezable()
    await freshDatabase()
    await installAt(`127.0.0.1:1,127.0.0.1:${server.port}`)
    await addUser('a')
    expect(await db().$count(users)).toBe(1)
  })

  it('lets one server at a time load a new database', async () => {
    await freshDatabase()
    const running = { now: 0, most: 0 }
    await Promise.all(
      [1, 2, 3].map(() =>
        exclusively(async () => {
          running.most = Math.max(running.most, (running.now += 1))
          await wait(20)
          running.now -= 1
        }),
      ),
    )
    expect(running.most).toBe(1)
  })

  it('with one held row answers for everything else', async () => {
    await freshDatabase()
    await seed()
    const made = await createTrip(emptyTrip, 'u')
    if (!made.ok) throw new Error(made.code)
    const holder = new Client({
      connectionString:
        (await addressAt(new URL(process.env.DATABASE_URL!).host || 'localhost')) +
        new URL(process.env.DATABASE_URL!).search,
    })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select 1 from trips where id = $1 for update', [made.id])
    const writes = Array.from({ length: 12 }, () =>
      writeTrip(made.id, () =>
        transact(db(), function* (tx) {
          yield* run(tx.update(trips).set({ version: 5 }).where(eq(trips.id, made.id)))
          return { ok: true as const }
        }),
      ),
    )
    const begun = performance.now()
    expect(await db().$count(users)).toBe(2)
    expect(performance.now() - begun).toBeLessThan(2_000)
    await holder.query('commit')
    await holder.end()
    expect(await Promise.all(writes)).toHaveLength(12)
  })
})
