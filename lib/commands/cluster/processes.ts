import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { untilReady } from '../local-server'

/** One of several processes of the program. */
export type Member = { port: number; start(): Promise<void>; stop(signal: NodeJS.Signals): Promise<void> }

/** Runs what `npm start` runs before it serves: migrates, and loads the sample office. */
export async function prepare(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'lib/commands/prepare.ts'], { cwd: folder, env })
}

/** A process of the build in the folder that `folderNow` names when it starts. */
export function member(port: number, folderNow: () => string, env: NodeJS.ProcessEnv): Member {
  let child: ChildProcess | null = null
  process.once('exit', () => child?.kill('SIGKILL'))
  return {
    port,
    async start() {
      const started = spawn(
        process.execPath,
        ['lib/commands/server.mjs', '--hostname', '127.0.0.1', '--port', String(port)],
        { cwd: folderNow(), env: { ...env, PORT: String(port) }, stdio: 'ignore' },
      )
      child = started
      await untilReady(started, `http://127.0.0.1:${port}`)
    },
    async stop(signal) {
      const ending = child
      child = null
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
      const ended = once(ending, 'exit')
      ending.kill(signal)
      await ended
    },
  }
}
