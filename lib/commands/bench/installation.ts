import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, serverEnvironment, untilReady } from '../local-server'
import { startedBuild } from './process'
import type { Workspace } from './workspace'

/** Megabytes of the installed packages and the build, without the build's cache. */
export function installedMb({ sources }: Workspace): number {
  const packages = sizeOf(join(sources, 'node_modules'))
  const build = sizeOf(join(sources, '.next')) - sizeOf(join(sources, '.next', 'cache'))
  return (packages + build) / 1_000_000
}

function sizeOf(path: string): number {
  const entry = lstatSync(path, { throwIfNoEntry: false })
  if (!entry) return 0
  if (!entry.isDirectory()) return entry.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

/** Seconds that `npm start` takes on an empty data directory once there is a build: database, sample office, server. */
export async function firstStart(workspace: Workspace): Promise<number> {
  const port = await freePort()
  const env = serverEnvironment(join(workspace.dir, 'first'), port, { SAMPLE_OFFICE: 'yes' })
  const begun = performance.now()
  const server = startedBuild(workspace, env)
  await untilReady(server, `http://localhost:${port}`)
  const seconds = (performance.now() - begun) / 1_000
  server.kill('SIGTERM')
  return seconds
}
