import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

// Serves a build on this machine for the end-to-end tests and the benchmark.

/** The environment of a server on `port`, without the settings of the developer's own installation, plus `more`. */
export function serverEnvironment(
  dataDir: string,
  port: number,
  more: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    SMTP_URL: '',
    STORAGE_URL: '',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    AUTH_SECRET: 'only for tests: 0123456789abcdefghij',
    ...more,
  }
}

/** Resolves once the server at `url` is ready. @throws if its process ends before that */
export async function untilReady(server: ChildProcess, url: string): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null)
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error('The server ended before it was ready; its last lines are above.')
}

/** A free port. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
