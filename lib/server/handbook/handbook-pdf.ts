import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import type { Handbook } from '../../handbook/handbook'
import { processWide } from '../platform/process-wide'

/** A normal handbook takes one or two seconds. */
const typesetTimeoutMs = 30_000
const maxCachedBytes = 24_000_000

/** A finished document. `problem`: why it is not PDF/UA-1, in the words of the typesetter; else `null`. */
export type HandbookPdf = { bytes: Buffer; problem: string | null }

const cache = () =>
  processWide(
    'handbook-pdfs',
    () =>
      new LRUCache<string, HandbookPdf>({ maxSize: maxCachedBytes, sizeCalculation: ({ bytes }) => bytes.byteLength }),
  )
const oneAtATime = () => processWide('handbook-queue', () => pLimit(1))

/** Typesetting failed. The message comes from the typesetter and has no data of the trip. */
export class NotSet extends Error {}

/** The bytes of `typesetHandbook`. @throws NotSet */
export async function handbookToPdf(handbook: Handbook): Promise<Buffer> {
  return (await typesetHandbook(handbook)).bytes
}

/**
 * Typesets a handbook as a PDF, in a child process to release its memory afterwards: tagged for PDF/UA-1 if possible,
 * else as a usual PDF, and if that fails with letters, digits and punctuation only. Runs one process at a time and
 * caches the result. @throws NotSet
 */
export async function typesetHandbook(handbook: Handbook): Promise<HandbookPdf> {
  const input = JSON.stringify(handbook)
  const key = createHash('sha256').update(input).digest('base64url')
  const cached = cache().get(key)
  if (cached) return cached
  return oneAtATime()(async () => {
    const pdf = cache().get(key) ?? (await typeset(input).catch(() => typeset(input, 'reduced')))
    cache().set(key, pdf)
    return pdf
  })
}

/** Typesets one handbook, given as JSON, in a new process. @throws NotSet */
function typeset(input: string, ...options: 'reduced'[]): Promise<HandbookPdf> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'server', 'handbook', 'press', 'press.mjs')
  return new Promise((done, fail) => {
    // Without the environment, which contains secrets that it does not need.
    const press = spawn(process.execPath, [script, ...options], {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: typesetTimeoutMs,
      killSignal: 'SIGKILL',
      env: {} as NodeJS.ProcessEnv,
    })
    const [out, said]: [Buffer[], Buffer[]] = [[], []]
    press.stdout.on('data', (part: Buffer) => out.push(part))
    press.stderr.on('data', (part: Buffer) => said.push(part))
    press.on('error', fail)
    press.on('close', (code, signal) => {
      const problem = Buffer.concat(said).toString('utf8').slice(0, 600)
      if (code === 0) done({ bytes: Buffer.concat(out), problem: problem || null })
      else fail(new NotSet(signal ? `stopped after ${typesetTimeoutMs / 1000} s` : problem))
    })
    // If it ends before it has read everything, the exit code shows that.
    press.stdin.on('error', () => undefined)
    press.stdin.end(input)
  })
}
