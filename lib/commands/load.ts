// `npm run load -- --minutes N`: members, editors and open pages of a large office at once, on SQLite, or on the empty
// PostgreSQL database in DATABASE_URL. See docs/performance.md.
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { percentile } from './bench/statistics'
import { editUntil, newLedger } from './cluster/editors'
import { signInAs } from './cluster/sign-in'
import { freePort, serverEnvironment, untilReady } from './local-server'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    members: { type: 'string', default: '40' },
    editors: { type: 'string', default: '6' },
    streams: { type: 'string', default: '60' },
  },
})

const say = (what: string) => void process.stderr.write(`${what} …\n`)

type Kind = 'member page' | 'member notes' | 'list of trips' | 'itinerary' | 'trip'
type Tally = { times: Map<Kind, number[]>; errors: number }

async function ask(tally: Tally, kind: Kind, url: string, cookie: string): Promise<void> {
  const start = performance.now()
  const answer = await fetch(url, { headers: { cookie }, signal: AbortSignal.timeout(30_000) }).catch(() => null)
  await answer?.arrayBuffer().catch(() => undefined)
  if (answer?.ok) tally.times.set(kind, [...(tally.times.get(kind) ?? []), performance.now() - start])
  else tally.errors += 1
}

/** Pauses as a reader does, without the same rhythm for all. */
const think = (seconds: number) => wait(seconds * 1_000 * (0.5 + Math.random()))

async function memberUntil(signal: AbortSignal, tally: Tally, url: string, tripId: string, cookie: string) {
  while (!signal.aborted) {
    await ask(tally, 'member page', `${url}/pocket/${tripId}`, cookie)
    await ask(tally, 'member notes', `${url}/pocket/${tripId}/notes`, cookie)
    await think(4)
  }
}

async function plannerUntil(signal: AbortSignal, tally: Tally, url: string, tripId: string, cookie: string) {
  while (!signal.aborted) {
    await ask(tally, 'list of trips', `${url}/trips`, cookie)
    await think(1)
    await ask(tally, 'itinerary', `${url}/trips/${tripId}/itinerary`, cookie)
    await think(1)
    await ask(tally, 'trip', `${url}/api/trips/${tripId}`, cookie)
    await think(2)
  }
}

/** Keeps an event stream open. @returns how often it said something */
async function listenUntil(signal: AbortSignal, url: string, cookie: string): Promise<number> {
  let events = 0
  const answer = await fetch(url, { headers: { cookie }, signal }).catch(() => null)
  if (!answer?.ok || !answer.body) return -1
  try {
    for await (const part of answer.body.pipeThrough(new TextDecoderStream()))
      events += part.split('event: ').length - 1
  } catch {
    // Aborted.
  }
  return events
}

/** The highest memory and event-loop delay while `signal` is not aborted. */
async function watch(signal: AbortSignal, metricsUrl: string): Promise<{ rssMb: number; lagMs: number }> {
  const most = { rssMb: 0, lagMs: 0 }
  while (!signal.aborted) {
    const text = await fetch(metricsUrl).then(
      (answer) => answer.text(),
      () => '',
    )
    const of = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? 0)
    most.rssMb = Math.max(most.rssMb, of('process_resident_memory_bytes') / 1024 / 1024)
    most.lagMs = Math.max(most.lagMs, of('nodejs_eventloop_lag_p99_seconds') * 1_000)
    await wait(2_000)
  }
  return most
}

async function startOffice(dataDir: string) {
  const run = promisify(execFile)
  const port = await freePort()
  const metricsPort = await freePort()
  const database = process.env.DATABASE_URL ?? ''
  const more = { SAMPLE_OFFICE: 'yes', METRICS_PORT: String(metricsPort) }
  const onSqlite = serverEnvironment(dataDir, port, more)
  say('Loading a large office')
  const tsx = ['--import', 'tsx']
  await run(process.execPath, [...tsx, 'lib/commands/prepare.ts'], { env: onSqlite })
  const { stdout } = await run(process.execPath, [...tsx, 'lib/commands/bench/seed.ts', '--big'], { env: onSqlite })
  const { tripId } = JSON.parse(stdout) as { tripId: string }
  if (database) {
    say('Moving it to PostgreSQL')
    await run(process.execPath, ['lib/commands/with-settings.mjs', 'move', '--to', database], { env: onSqlite })
  }
  const child = spawn(
    process.execPath,
    ['lib/commands/server.mjs', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      env: { ...onSqlite, DATABASE_URL: database },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  process.once('exit', () => child.kill('SIGKILL'))
  const url = `http://localhost:${port}`
  await untilReady(child, url)
  return { url, tripId, metricsUrl: `http://127.0.0.1:${metricsPort}/metrics` }
}

async function load(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'attache-load-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const { url, tripId, metricsUrl } = await startOffice(dataDir)
  const [member, editor, staff] = [
    await signInAs(url, 'member'),
    await signInAs(url, 'editor'),
    await signInAs(url, 'staff'),
  ]
  const tally: Tally = { times: new Map(), errors: 0 }
  const ledger = newLedger()
  const end = new AbortController()
  const { signal } = end
  const many = <T>(count: string, make: (i: number) => Promise<T>) =>
    Promise.all(Array.from({ length: Number(count) }, (_, i) => make(i)))
  say(`Load for ${values.minutes} minutes`)
  const cookies = [member, editor, staff]
  const all = Promise.all([
    watch(signal, metricsUrl),
    many(values.streams, (i) => listenUntil(signal, `${url}/api/trips/${tripId}/live`, cookies[i % 3] ?? '')),
    many(values.members, () => memberUntil(signal, tally, url, tripId, member)),
    many(values.editors, (i) => plannerUntil(signal, tally, url, tripId, i % 2 ? staff : editor)),
    many(values.editors, (i) => editUntil(signal, { url, cookie: i % 2 ? staff : editor, tripId }, ledger)),
  ])
  await wait(Number(values.minutes) * 60_000)
  end.abort()
  const [most, streams] = await all
  print(tally, ledger.took, most, streams)
}

function print(
  { times, errors }: Tally,
  edits: readonly number[],
  { rssMb, lagMs }: { rssMb: number; lagMs: number },
  streams: readonly number[],
): void {
  const line = (kind: string, all: readonly number[]) =>
    [kind.padEnd(14), all.length, ...[0.5, 0.95, 0.99].map((share) => percentile(all, share).toFixed(0))]
      .map((cell) => String(cell).padStart(8))
      .join('')
  process.stdout.write(
    `${['answers'.padEnd(14), 'count', 'p50 ms', 'p95 ms', 'p99 ms'].map((cell) => cell.padStart(8)).join('')}\n` +
      [...times, ['edit', edits] as const].map(([kind, all]) => `${line(kind, all)}\n`).join('') +
      `errors: ${errors}\nstreams: ${streams.length}, ${streams.filter((count) => count < 0).length} refused, ` +
      `${streams.reduce((sum, count) => sum + Math.max(0, count), 0)} events\n` +
      `memory: ${rssMb.toFixed(0)} MB, event-loop delay (p99): ${lagMs.toFixed(0)} ms\n`,
  )
}

for (const code of ['SIGINT', 'SIGTERM'] as const) process.once(code, () => process.exit(130))

try {
  await load()
  process.exit(0)
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}
