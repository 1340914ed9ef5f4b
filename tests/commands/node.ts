import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Ended = { code: number; out: string; err: string }

/** Runs Node in the repository in a separate process, with only `env` and the path as environment. */
export function node(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_ENV: 'production', ...env },
      timeout: 60_000,
    }
    execFile(process.execPath, args, options as Parameters<typeof execFile>[2], (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, out: String(out), err: String(err) })
    })
  })
}

/** Evaluates an expression with the exports of a plain JavaScript module of lib/commands, named `m`. */
export async function ask(module: string, expression: string, env: Record<string, string> = {}): Promise<unknown> {
  const load = `const m = await import('./lib/commands/${module}')`
  const code = `${load}; console.log(JSON.stringify(await (${expression}) ?? null))`
  const { out, err } = await node(['--input-type=module', '-e', code], env)
  if (err) throw new Error(err)
  return JSON.parse(out)
}

/** A temporary folder for one test, with these files. */
export async function folder(files: Record<string, string> = {}): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'attache-commands-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  await write(path, files)
  return path
}

/** Writes files below a folder. */
export async function write(root: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
}
