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
    worker.addEventListener('message', ({ data }: MessageEvent<FileReading>) => end(data))
    worker.addEventListener('error', () => end({ ok: false, problem: 'failed' }))
    worker.postMessage(bytes, [bytes])
  })
}
