// `npm run cluster`: three processes behind a proxy, on a PostgreSQL primary with a standby, from an empty database
// through a rolling update, a killed process a minute and a frozen primary. See docs/operations.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pLimit from 'p-limit'
import { Client } from 'pg'
import { editUntil, type Ledger, longestGap, newLedger } from './cluster/editors'
import { startPair, type Pair } from './cluster/postgres'
import { member, type Member, prepare } from './cluster/processes'
import { startProxy } from './cluster/proxy'
import { signInAs } from './cluster/sign-in'
import { freePort, serverEnvironment } from './local-server'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '4' },
    editors: { type: 'string', default: '6' },
    // A folder with the build that runs before the rolling update; by default the same as after it.
    previous: { type: 'string', default: '.' },
  },
})

const begun = performance.now()
const say = (what: string) =>
  void process.stderr.write(`${String(Math.round((performance.now() - begun) / 1_000)).padStart(4)} s  ${what}\n`)

async function rows(url: string, sql: string, given: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql, given)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

// A process that is being replaced is not killed: the other two have to serve.
const oneAtATime = pLimit(1)

async function roll(members: readonly Member[]): Promise<void> {
  for (const one of members)
    await oneAtATime(async () => {
      await one.stop('SIGTERM')
      await one.start()
    })
}

/** Kills one process after the other, one a minute, until `signal` aborts. */
async function killEveryMinute(members: readonly Member[], signal: AbortSignal): Promise<void> {
  for (let turn = 0; ; turn++) {
    await wait(60_000, undefined, { signal }).catch(() => undefined)
    const one = members[turn % members.length]
    if (signal.aborted || !one) return
    await oneAtATime(async () => {
      say(`Killing process ${(turn % members.length) + 1}`)
      await one.stop('SIGKILL')
      await wait(2_000)
      await one.start()
    })
  }
}

/** What a cluster manager does: after two checks without an answer, the standby becomes the primary. */
async function failOver({ primaryUrl, promote }: Pair): Promise<void> {
  for (let failed = 0; failed < 2;) {
    const client = new Client({ connectionString: primaryUrl, connectionTimeoutMillis: 800, query_timeout: 800 })
    const answers = await client.connect().then(
      () => true,
      () => false,
    )
    void client.end().catch(() => undefined)
    failed = answers ? 0 : failed + 1
    await wait(300)
  }
  promote()
}

type Found = { lost: number; duplicated: number; confirmed: number; refused: string[]; gap: number }

async function compare(url: string, tripId: string, ledgers: readonly Ledger[]): Promise<Found> {
  const stored = await rows(url, `select id from items where trip_id = $1 and title->>'en' = 'cluster'`, [tripId])
  const there = new Set(stored.map(({ id }) => String(id)))
  const expected = new Set(ledgers.flatMap(({ items }) => [...items]))
  const twice = await rows(
    url,
    `select subject_id from changes where trip_id = $1 and verb = 'add' group by subject_id having count(*) > 1`,
    [tripId],
  )
  const removedButThere = [...there].filter((id) => !expected.has(id))
  return {
    lost: [...expected].filter((id) => !there.has(id)).length,
    duplicated: new Set([...removedButThere, ...twice.map(({ subject_id: id }) => String(id))]).size,
    confirmed: ledgers.reduce((sum, { confirmed }) => sum + confirmed, 0),
    refused: ledgers.flatMap(({ refused }) => refused),
    gap: longestGap(ledgers),
  }
}

async function simulate(pair: Pair, dataDir: string): Promise<Found> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = serverEnvironment(dataDir, port, { DATABASE_URL: pair.url, SAMPLE_OFFICE: 'yes', PUBLIC_URL: url })
  let folder = resolve(values.previous)
  const ports = [await freePort(), await freePort(), await freePort()]
  const members = ports.map((own) => member(own, () => folder, env))
  const proxy = await startProxy(port)
  proxy.setBackends(ports)
  say('Starting three processes on an empty database')
  await Promise.all(members.map(() => prepare(folder, env)))
  await Promise.all(members.map((one) => one.start()))
  const [role] = await rows(pair.primaryUrl, `select trip_id from trip_roles where role = 'editor'`)
  const tripId = String(role?.trip_id)
  const cookies = [await signInAs(url, 'editor'), await signInAs(url, 'staff')]
  const ledgers = Array.from({ length: Number(values.editors) }, newLedger)
  const minutes = Number(values.minutes)
  const end = new AbortController()
  const editing = ledgers.map((ledger, i) =>
    editUntil(end.signal, { url, cookie: cookies[i % cookies.length] ?? '', tripId }, ledger),
  )
  const killing = killEveryMinute(members, end.signal)
  await wait(minutes * 15_000)
  say('Rolling update: migrating, then replacing one process after the other')
  folder = process.cwd()
  await prepare(folder, env)
  await roll(members)
  await wait(minutes * 15_000)
  say('Freezing the primary')
  pair.freezePrimary()
  await failOver(pair)
  say('The standby is the primary')
  await wait(minutes * 30_000)
  say('Ending')
  end.abort()
  await Promise.all([...editing, killing])
  const found = await compare(pair.standbyUrl, tripId, ledgers)
  await Promise.all(members.map((one) => one.stop('SIGTERM')))
  proxy.close()
  return found
}

async function cluster(): Promise<boolean> {
  say('Starting PostgreSQL with a synchronous standby')
  const pair = await startPair()
  const dataDir = mkdtempSync(join(tmpdir(), 'attache-cluster-'))
  process.once('exit', () => {
    pair.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const { lost, duplicated, confirmed, refused, gap } = await simulate(pair, dataDir)
  process.stdout.write(
    `${confirmed} edits confirmed, ${refused.length} refused${refused.length > 0 ? ` (${refused[0]})` : ''}\n` +
      `lost edits: ${lost} (target 0)\nduplicated edits: ${duplicated} (target 0)\n` +
      `longest time without writes: ${gap.toFixed(1)} s (target 10)\n`,
  )
  return lost === 0 && duplicated === 0 && gap <= 10
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code))

try {
  process.exit((await cluster()) ? 0 : 1)
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}
