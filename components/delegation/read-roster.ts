import type { RosterInput, RosterPreview } from '@/lib/domain/delegation/roster-preview'

/** Reads a pasted roster in a worker, or in the page if no worker can be started. */
export async function readRoster(input: RosterInput): Promise<RosterPreview> {
  const read = typeof Worker === 'undefined' ? null : await answerOfWorker(input)
  return read ?? (await import('@/lib/domain/delegation/roster-preview')).rosterPreview(input)
}

/** `null` if the worker fails. */
async function answerOfWorker(input: RosterInput): Promise<RosterPreview | null> {
  const worker = new Worker(new URL('./roster-worker.ts', import.meta.url), { type: 'module' })
  const answer = await new Promise<RosterPreview | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<RosterPreview>) => resolve(data))
    worker.addEventListener('error', () => resolve(null))
    worker.postMessage(input, [])
  })
  worker.terminate()
  return answer
}
