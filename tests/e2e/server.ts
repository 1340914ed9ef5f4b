import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { inject } from 'vitest'
import { freePort, serverEnvironment, untilReady } from '@/lib/commands/local-server'

/** A server of the production build, with its own data. */
export type Server = {
  /** `http://localhost:<port>` */
  url: string
  dataDir: string
  /** Starts the server again with the same address and data, after `stop`. */
  start(): Promise<void>
  /** Stops the server, by default with SIGKILL, and keeps its data. Returns the exit code; `null` after a signal. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Kills the server and removes the data. */
  close(): Promise<void>
}

/**
 * `empty`: without data, instead of with a copy of the sample office. `reports`: with the sample reports, which are
 * removed otherwise, because most tests write their own. `env` adds settings.
 */
export type ServerOptions = { empty?: boolean; reports?: boolean; env?: Record<string, string> }

/** Serves on a free port. Close it in `afterAll`, or let `setUpOffice` do both. */
export async function startServer({ empty = false, reports = false, env = {} }: ServerOptions = {}): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'attache-office-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const settings = serverEnvironment(dataDir, port, { SAMPLE_OFFICE: 'no', ...env })
  if (empty)
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'lib/commands/prepare.ts'], { env: settings })
  else await cp(inject('sampleData'), dataDir, { recursive: true })
  if (!empty && !reports) removeReports(dataDir)

  let child: ChildProcess | null = null
  const server: Server = {
    url,
    dataDir,
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
    },
  }
  await server.start()
  return server
}

function removeReports(dataDir: string): void {
  const db = new Database(join(dataDir, 'attache.db'))
  try {
    for (const table of ['report_revisions', 'report_blocks', 'reports', 'photos']) db.exec(`delete from ${table}`)
  } finally {
    db.close()
  }
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
