import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inject } from 'vitest'

/** A served office with data of its own. */
export type Office = {
  /** `http://localhost:<port>` */
  url: string
  dataDir: string
  /** Starts the server again on the same address and data, after `stop`. */
  start(): Promise<void>
  /** Stops the server at once; the data stay. To see what a page does offline. */
  stop(): Promise<void>
  /** Stops the server and removes the data. */
  close(): Promise<void>
}

const root = process.cwd()

/**
 * Serves the production build on a free port, with a fresh copy of the sample office, or with nothing in it. `env`
 * adds settings. Close it in `afterAll`.
 */
export async function openOffice({
  empty = false,
  env = {},
}: { empty?: boolean; env?: Record<string, string> } = {}): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'attache-office-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const settings = officeEnvironment({ dataDir, port, SAMPLE_OFFICE: 'no', ...env })
  if (empty)
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'lib/commands/prepare.ts'], {
      cwd: root,
      env: settings,
    })
  else await cp(inject('sampleData'), dataDir, { recursive: true })

  let server: ChildProcess | null = null
  const office: Office = {
    url,
    dataDir,
    async start() {
      server = serve(port, settings)
      await untilReady(server, url)
    },
    async stop() {
      if (server && server.exitCode === null && server.signalCode === null) {
        const ended = once(server, 'exit')
        server.kill('SIGKILL')
        await ended
      }
      server = null
    },
    async close() {
      await office.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  await office.start()
  return office
}

/** The environment of an office under test: nothing of the developer's own installation gets through. */
export function officeEnvironment({
  dataDir,
  port,
  ...more
}: { dataDir: string; port: number } & Record<string, string | number>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: dataDir,
    PORT: String(port),
    DATABASE_URL: '',
    PUBLIC_URL: `http://localhost:${port}`,
    SMTP_URL: '',
    AUTH_SECRET: 'only for tests: 0123456789abcdefghij',
    ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)])),
  }
}

// Its words are kept for the one case in which somebody wants them: that it ends too early.
function serve(port: number, env: NodeJS.ProcessEnv): ChildProcess {
  const server = spawn(
    process.execPath,
    ['lib/commands/server.mjs', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      cwd: root,
      env,
      stdio: ['ignore', process.env.E2E_LOG ? 'inherit' : 'ignore', 'inherit'],
    },
  )
  process.once('exit', () => server.kill('SIGKILL'))
  return server
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null)
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error('The server under test ended before it was ready; its last lines are above.')
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('no free port')
  return address.port
}
