import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort, serverEnvironment, untilReady } from '../local-server'
import type { Workspace } from './workspace'

/** A served office. */
export type Server = { url: string; dataDir: string; pid: number }

/** Runs a program of the workspace and returns its output. @throws with the end of its output if it fails */
export async function runIn({ sources }: Workspace, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  // A separate process group, so that the workers of a build end with it.
  const child = spawn(process.execPath, args, {
    cwd: sources,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !onWindows,
  })
  const end = () => endGroup(child)
  process.prependOnceListener('exit', end)
  let [printed, all] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    all += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    all += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  process.off('exit', end)
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${all.trim().split('\n').slice(-40).join('\n')}`)
  return printed
}

const onWindows = process.platform === 'win32'

function endGroup(child: ChildProcess): void {
  try {
    if (onWindows || child.pid === undefined) child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has already ended.
  }
}

/** Builds for production. Not by `npm run build`, whose workers would outlive a bench that is stopped. */
export async function buildIn(workspace: Workspace): Promise<void> {
  const env = serverEnvironment(workspace.dir, 3000)
  await runIn(workspace, ['lib/commands/assets.mjs'], env)
  await runIn(workspace, ['node_modules/next/dist/bin/next', 'build'], env)
}

/** Serves the build with these data on a free port, as `npm start` does. It ends with this process. */
export async function serve({ sources }: Workspace, dataDir: string): Promise<Server> {
  const port = await freePort()
  const args = [
    '--import',
    join(sources, 'lib/commands/end-with-parent.mjs'),
    join(sources, 'lib/commands/server.mjs'),
    '--hostname',
    '127.0.0.1',
    '--port',
    String(port),
  ]
  const child = spawn(process.execPath, args, {
    cwd: sources,
    env: serverEnvironment(dataDir, port, { SAMPLE_OFFICE: 'yes' }),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  process.prependOnceListener('exit', () => child.kill('SIGKILL'))
  const url = `http://localhost:${port}`
  await untilReady(child, url)
  if (child.pid === undefined) throw new Error('The server did not start')
  return { url, dataDir, pid: child.pid }
}

/** Runs `npm start` without installing and building. It ends with this process. */
export function startedBuild({ sources }: Workspace, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, ['lib/commands/start.mjs', '--built'], {
    cwd: sources,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  process.prependOnceListener('exit', () => child.kill('SIGTERM'))
  return child
}

/** Kills a server, and resolves when it no longer answers. */
export async function stopped({ pid, url }: Server): Promise<void> {
  process.kill(pid, 'SIGKILL')
  while (await fetch(`${url}/api/health/live`).catch(() => null)) await wait(50)
}

/** The resident memory of a process in MB. */
export async function residentMb(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout.trim()) / 1024
}
