import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Handbook } from '../../handbook/handbook'

/** Seconds after which a handbook counts as one that cannot be set: an honest one takes one or two. */
const patience = 30
/** Bytes of PDF kept, so that a second download is instant. */
const keptBytes = 24_000_000

// On the process, because a production build holds this module twice.
const held = globalThis as { handbookTurn?: Promise<unknown>; handbookKept?: Map<string, Buffer> }

/** The handbook could not be set. The message says why, in the words of the typesetter, and nothing of the trip. */
export class NotSet extends Error {}

/**
 * A handbook as a tagged PDF (PDF/UA-1). It is set in a process of its own, one at a time, which ends afterwards with all
 * its memory; the same handbook is set once. @throws NotSet
 */
export async function handbookToPdf(handbook: Handbook): Promise<Buffer> {
  const input = JSON.stringify(handbook)
  const key = createHash('sha256').update(input).digest('base64url')
  const kept = (held.handbookKept ??= new Map<string, Buffer>())
  const pdf = kept.get(key) ?? (await inTurn(async () => kept.get(key) ?? (await set(input))))
  keep(kept, key, pdf)
  return pdf
}

function keep(kept: Map<string, Buffer>, key: string, pdf: Buffer): void {
  // What was asked for last stands last.
  kept.delete(key)
  kept.set(key, pdf)
  let sum = [...kept.values()].reduce((bytes, one) => bytes + one.byteLength, 0)
  for (const [oldest, { byteLength }] of kept) {
    if (sum <= keptBytes) return
    kept.delete(oldest)
    sum -= byteLength
  }
}

/** Sets one handbook, given as JSON, in a new process. @throws NotSet */
function set(input: string): Promise<Buffer> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'server', 'handbook', 'press', 'press.mjs')
  return new Promise((done, fail) => {
    // It needs nothing of the environment, and so gets none of its secrets.
    const press = spawn(process.execPath, [script], {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: patience * 1000,
      killSignal: 'SIGKILL',
      env: {} as NodeJS.ProcessEnv,
    })
    const [out, said]: [Buffer[], Buffer[]] = [[], []]
    press.stdout.on('data', (part: Buffer) => out.push(part))
    press.stderr.on('data', (part: Buffer) => said.push(part))
    press.on('error', fail)
    press.on('close', (code, signal) => {
      if (code === 0) done(Buffer.concat(out))
      else fail(new NotSet(signal ? `stopped after ${patience} s` : Buffer.concat(said).toString('utf8').slice(0, 600)))
    })
    // Where it ends before it has read everything, its exit code says so.
    press.stdin.on('error', () => undefined)
    press.stdin.end(input)
  })
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = (held.handbookTurn ?? Promise.resolve()).then(work)
  held.handbookTurn = done.catch(() => undefined)
  return done
}
