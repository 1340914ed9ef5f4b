import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { inject } from 'vitest'
import { freePort, serverEnvironment, untilReady } from '@/lib/commands/local-server'
import { openStore } from './access/store'

/** A server of the production build, with its own data. */
export type Server = {
  /** `http://localhost:<port>` */
  url: string
  dataDir: string
  /** `null`: SQLite in `dataDir`. */
  databaseUrl: string | null
  /** Starts the server again with the same address and data, after `stop`. */
  start(): Promise<void>
  /** Stops the server, by default with SIGKILL, and keeps its data. Returns the exit code; `null` after a signal. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Kills the server and removes the data. */
  close(): Promise<void>
}

/**
 * `empty`: without data, instead of with a copy of the sample office. `reports`: with the sample reports, which are
 * removed otherwise, because most tests write their own. `postgres`: on a database of its own on this server. `env`
 * adds settings.
 */
export type ServerOptions = { empty?: boolean; reports?: boolean; postgres?: string; env?: Record<string, string> }

/** Serves on a free port. Close it in `afterAll`, or let `setUpOffice` do both. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { empty = false, reports = false, postgres, env = {} } = options
  const dataDir = await mkdtemp(join(tmpdir(), 'attache-office-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const database = postgres === undefined ? null : await ownDatabase(postgres)
  const settings = serverEnvironment(dataDir, port, {
    SAMPLE_OFFICE: 'no',
    ...(database && { DATABASE_URL: database.url }),
    ...env,
  })
  const prepare = (more: Record<string, string> = {}) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'lib/commands/prepare.ts'], {
      env: { ...settings, ...more },
    })
  if (empty) await prepare()
  else if (database) await prepare({ SAMPLE_OFFICE: 'yes' })
  else await cp(inject('sampleData'), dataDir, { recursive: true })
  if (!empty && !reports) await removeReports({ dataDir, databaseUrl: database?.url ?? null })

  let child: ChildProcess | null = null
  const server: Server = {
    url,
    dataDir,
    databaseUrl: database?.url ?? null,
    async start() {
      child = spawnServer(port, settings)
      await untilReady(child, url)
    },
    async stop(signal = 'SIGKILL') {
      const ending = child
      child = null
      if (!ending) return null
      if (ending.exitCode === null && ending.signalCode === null) {
        const ended = once(ending, 'exit')
        ending.kill(signal)
        await ended
      }
      return ending.exitCode
    },
    async close() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
      await database?.drop()
    },
  }
  await server.start()
  return server
}

async function removeReports(server: Pick<Server, 'dataDir' | 'databaseUrl'>): Promise<void> {
  const store = openStore(server)
  try {
    for (const table of ['report_revisions', 'report_blocks', 'reports', 'photos'])
      await store.rows(`delete from ${table}`)
  } finally {
    await store.close()
  }
}

async function ownDatabase(postgres: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `attache_e2e_${process.pid}_${Math.random().toString(36).slice(2)}`
  const onServer = async (statement: string) => {
    const client = new Client({ connectionString: postgres })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await onServer(`create database ${name}`)
  const url = new URL(postgres)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) }
}

// Its log is shown only on request, its errors always.
function spawnServer(port: number, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(
    process.execPath,
    ['lib/commands/server.mjs', '--hostname', '127.0.0.1', '--port', String(port)],
    { env, stdio: ['ignore', process.env.E2E_LOG ? 'inherit' : 'ignore', 'inherit'] },
  )
  process.once('exit', () => child.kill('SIGKILL'))
  return child
}
