import { callbackify } from 'node:util'
import { Client, Pool, type PoolClient } from 'pg'

// A pool of connections that survives a PostgreSQL server that hangs, ends, or becomes a standby.

/** Milliseconds after which the server, and then the client, gives up. */
const limits = {
  statement_timeout: 4_500,
  query_timeout: 5_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 10_000,
  connectionTimeoutMillis: 3_000,
}

/** `DATABASE_POOL`: the connections of this process to PostgreSQL. @throws if it is not a number from 2 to 500 */
export function poolSize(text = process.env.DATABASE_POOL ?? ''): number {
  if (text.trim() === '') return 10
  const size = Number(text)
  if (!Number.isInteger(size) || size < 2 || size > 500) throw new Error('Set DATABASE_POOL to a number from 2 to 500.')
  return size
}

/** One address for each host of `postgres://user:password@a:5432,b:5432/database`. */
export function addressesOf(address: string): string[] {
  const [, start = '', hosts = '', rest = ''] = /^([a-z]+:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/s.exec(address) ?? []
  return hosts.includes(',') ? hosts.split(',').map((host) => start + host + rest) : [address]
}

/** A connection to a server that can be written to. */
class PrimaryClient extends Client {
  override connect(): Promise<this>
  override connect(callback: (error: Error) => void): void
  override connect(callback?: (error: Error) => void): Promise<this> | void {
    const connected = super.connect().then(async () => {
      const { rows } = await this.query<{ standby: boolean }>('select pg_is_in_recovery() as standby')
      if (!rows[0]?.standby) return this
      await this.end()
      throw new Error('This PostgreSQL server is a standby, which cannot be written to')
    })
    if (!callback) return connected as Promise<this>
    // The driver's types do not say that there is no error after success.
    callBack(connected, callback as (error?: Error) => void)
  }
}

/** The driver calls its own methods with callbacks. What a callback throws is not an error of the connection. */
function callBack<T>(promise: Promise<T>, callback: (error?: Error, value?: T) => void): void {
  const later = callbackify(() => promise)
  later((error, value) => callback(error ?? undefined, value))
}

type Connected = (error: Error | undefined, client: PoolClient | undefined, release: (broken?: unknown) => void) => void

/** Connects to the host that answered last, and if it does not, to the next one. */
class HostPool extends Pool {
  readonly #addresses: readonly string[]
  #current = 0
  #brokenAt = 0
  readonly #provedAt = new WeakMap<PoolClient, number>()

  constructor(addresses: readonly string[]) {
    super({
      connectionString: addresses[0] ?? '',
      ...limits,
      max: poolSize(),
      keepAlive: true,
      maxLifetimeSeconds: 600,
      application_name: 'attache',
      Client: PrimaryClient,
    })
    this.#addresses = addresses
    this.on('connect', (client) => this.#provedAt.set(client, performance.now()))
  }

  override connect(): Promise<PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<PoolClient> | void {
    const connected = this.#connectToAny()
    if (!callback) return connected
    callBack(connected, (error, client) =>
      callback(error, client, (broken) => client?.release(broken as Error | boolean | undefined)),
    )
  }

  async #connectToAny(): Promise<PoolClient> {
    for (let tries = 1; ; tries++) {
      const used = this.#current
      try {
        const client = await super.connect()
        if (await this.#works(client)) return client
        tries = 0
      } catch (error) {
        // Another request may have moved on already.
        if (used === this.#current) this.#use((used + 1) % this.#addresses.length)
        if (tries >= this.#addresses.length) throw error
      }
    }
  }

  // Where one connection is stuck, the others that were open then probably are too.
  async #works(client: PoolClient): Promise<boolean> {
    const release = client.release.bind(client)
    if ((this.#provedAt.get(client) ?? 0) <= this.#brokenAt) {
      const probe = { text: 'select 1', query_timeout: 1_000 }
      const answers = await client.query(probe).then(
        () => true,
        () => false,
      )
      if (!answers) {
        release(true)
        return false
      }
      this.#provedAt.set(client, performance.now())
    }
    client.release = (broken) => {
      if (broken === true || isBroken(broken)) this.#brokenAt = performance.now()
      release(broken)
    }
    return true
  }

  #use(index: number): void {
    this.#current = index
    Object.assign(this.options, { connectionString: this.#addresses[index] })
  }
}

/** Connects on the first query. `address` may name several hosts: the one that is no standby is used. */
export function openPool(address: string): Pool {
  const pool = new HostPool(addressesOf(address))
  // An idle connection can break: the pool replaces it, but without a listener the process would exit.
  pool.on('error', () => undefined)
  return pool
}

// The server ends, is ending, cannot be reached, or has become a standby; or the driver has stopped waiting.
const brokenCodes = /^(?:57P0[1-5]|08\w{3}|25006|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT)$/
const brokenWords = /^Query read timeout|^Connection terminated|not queryable|is a standby|timeout exceeded when trying/

/** True if the connection of this error must not be used again. Drizzle wraps the driver's error. */
export function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && brokenCodes.test(code)) return true
  return brokenWords.test(error.message) || isBroken(error.cause)
}

const unreachable = /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|57P03)$/

/** True if no statement was sent, because there was no server to send it to. */
export function failsToConnect(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return (typeof code === 'string' && unreachable.test(code)) || failsToConnect(error.cause)
}
