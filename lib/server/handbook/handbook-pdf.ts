import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import type { Handbook } from '../../handbook/handbook'
import { runScript } from '../platform/child-script'
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

const press = ['lib', 'server', 'handbook', 'press', 'press.mjs'] as const

/** Typesets one handbook, given as JSON, in a new process. @throws NotSet */
async function typeset(input: string, ...args: 'reduced'[]): Promise<HandbookPdf> {
  const { ok, bytes, said } = await runScript(press, input, { args, timeoutMs: typesetTimeoutMs })
  if (!ok) throw new NotSet(said)
  return { bytes, problem: said || null }
}
