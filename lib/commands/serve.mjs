import { fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

// Longer than any request should take. Live connections of open pages never end by themselves.
const grace = 4_000

/** Starts the web server as a child that ends when this process does. `dev` serves the sources, else the last build. */
export function startServer(root, { dev, host, port }) {
  const [program, ...words] = dev
    ? [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'dev']
    : [join(root, 'lib', 'commands', 'server.mjs')]
  return fork(program, [...words, '--hostname', host, '--port', String(port)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
    execArgv: preloaded(process.env.PUBLIC_URL).flatMap((file) => ['--import', new URL(file, import.meta.url).href]),
  })
}

/** The modules that the server loads first. Without https in PUBLIC_URL it is assumed to have no proxy in front. */
export function preloaded(publicUrl = '') {
  return ['end-with-parent.mjs', ...(/^https:/i.test(publicUrl.trim()) ? [] : ['socket-address.mjs'])]
}

/** Resolves once the server answers. @throws Refusal if it ends before that */
export async function untilLive(server, host, port) {
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const address = `http://${local.includes(':') ? `[${local}]` : local}:${port}/api/health/live`
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch(() => null)
    if (answer?.ok) return
    await wait(100)
  }
  throw new Refusal('The server ended before it could serve; the lines above say why.')
}

/** Asks the server to end, and kills it if open connections keep it running. */
export function stopServer(server, signal) {
  server.kill(signal)
  setTimeout(() => server.kill('SIGKILL'), grace).unref()
}
