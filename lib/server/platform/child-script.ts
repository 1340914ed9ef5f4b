import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The output of a script. `said`: its standard error, shortened. */
export type ScriptOutput = { ok: boolean; bytes: Buffer; said: string }

/**
 * Runs a script of this program in a child process, so that heavy work does not block the server and its memory is
 * released afterwards. The process is killed after `timeoutMs`. `env`: by default none, as it contains secrets.
 */
export function runScript(
  path: readonly string[],
  input: string,
  {
    args = [],
    timeoutMs,
    env = {} as NodeJS.ProcessEnv,
  }: { args?: readonly string[]; timeoutMs: number; env?: NodeJS.ProcessEnv },
): Promise<ScriptOutput> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), ...path)
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      env,
    })
    const [out, said]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => said.push(part))
    child.on('error', fail)
    child.on('close', (code, signal) => {
      const text = Buffer.concat(said).toString('utf8').slice(0, 600)
      const stopped = signal ? `stopped after ${timeoutMs / 1000} s` : text
      done({ ok: code === 0, bytes: Buffer.concat(out), said: stopped })
    })
    // If it ends before it has read everything, the exit code shows that.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
