import { largestFileBytes } from '@/lib/domain/files/file-limits'
import type { FileReading } from '@/lib/domain/files/read-file'

/** `failed`: the worker could not be started, or it ran out of memory. */
export type WorkerReading = FileReading | { ok: false; problem: 'failed' | 'too slow' }

const longestMs = 30_000

/**
 * Reads a file in a worker, which is loaded for it and ended after it. The page stays usable meanwhile.
 * @param signal ends the worker; the promise then never settles
 */
export async function readInWorker(file: Blob, signal: AbortSignal): Promise<WorkerReading> {
  if (file.size > largestFileBytes) return { ok: false, problem: 'too large' }
  const bytes = await file.arrayBuffer()
  return answerOfWorker(bytes, signal)
}

/** Reads the HTML of a clipboard in the same way, or in the page where there are no workers. */
export async function readHtmlInWorker(html: string): Promise<WorkerReading> {
  if (typeof Worker === 'undefined') return (await import('@/lib/domain/files/read-file')).readHtml(html)
  return answerOfWorker(html, new AbortController().signal)
}

function answerOfWorker(input: ArrayBuffer | string, signal: AbortSignal): Promise<WorkerReading> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<WorkerReading>((resolve) => {
    const end = (reading: WorkerReading | null) => {
      clearTimeout(timer)
      worker.terminate()
      if (reading) resolve(reading)
    }
    const timer = setTimeout(() => end({ ok: false, problem: 'too slow' }), longestMs)
    signal.addEventListener('abort', () => end(null), { once: true })
    if (signal.aborted) return end(null)
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isReading(data)) end(data)
    })
    worker.addEventListener('error', () => end({ ok: false, problem: 'failed' }))
    worker.postMessage(input, typeof input === 'string' ? [] : [input])
  })
}

// The library for PDF files sends messages of its own.
function isReading(data: unknown): data is FileReading {
  return typeof data === 'object' && data !== null && 'ok' in data
}
