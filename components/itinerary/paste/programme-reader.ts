import { loadPlaces } from '../../text/use-places'
import { patched, patchingSession, type PreviewPatch } from './preview-patch'
import type { ProgrammeInput, ProgrammePreview } from './programme-session'

export type ReadProgramme = { preview: ProgrammePreview; input: ProgrammeInput; changedRows: number }

export type ProgrammeReader = { read: (input: ProgrammeInput) => void; close: () => void }

type Changes = Partial<ProgrammeInput>
type Engine = { post: (changes: Changes) => void; close: () => void }

/**
 * Reads a programme in a worker, or in the page if no worker can be started. While it reads, only the last of the
 * inputs that arrive is kept.
 */
export function openProgrammeReader(onRead: (read: ReadProgramme) => void): ProgrammeReader {
  let preview: ProgrammePreview | null = null
  let posted: ProgrammeInput | null = null
  let waiting: ProgrammeInput | null = null
  let isBusy = false
  let isClosed = false

  const onPatch = (patch: PreviewPatch) => {
    if (isClosed || !posted) return
    preview = patched(preview, patch)
    isBusy = false
    onRead({ preview, input: posted, changedRows: patch.changed.length })
    next()
  }
  const send = (input: ProgrammeInput) => {
    const changes = posted ? changesOf(posted, input) : input
    posted = input
    isBusy = true
    engine.post(changes)
  }
  const next = () => {
    const input = waiting
    waiting = null
    if (input) send(input)
  }
  const onFailure = () => {
    if (isClosed) return
    engine.close()
    engine = pageEngine(onPatch)
    const input = waiting ?? posted
    posted = waiting = preview = null
    if (input) send(input)
  }
  let engine = workerEngine(onPatch, onFailure) ?? pageEngine(onPatch)
  return {
    read: (input) => {
      if (isBusy) waiting = input
      else send(input)
    },
    close: () => {
      isClosed = true
      engine.close()
    },
  }
}

function workerEngine(onPatch: (patch: PreviewPatch) => void, onFailure: () => void): Engine | null {
  if (typeof Worker === 'undefined') return null
  const worker = new Worker(new URL('./programme-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<PreviewPatch>) => onPatch(data))
  worker.addEventListener('error', onFailure)
  return { post: (changes) => worker.postMessage(changes, []), close: () => worker.terminate() }
}

function pageEngine(onPatch: (patch: PreviewPatch) => void): Engine {
  const answering = Promise.all([loadPlaces(), import('./programme-session')]).then(([places, { programmeSession }]) =>
    patchingSession(programmeSession(places, () => crypto.randomUUID())),
  )
  return { post: (changes) => void answering.then((answer) => onPatch(answer(changes))), close: () => {} }
}

/** Large parts that are the same are not copied to the worker again. */
function changesOf(before: ProgrammeInput, after: ProgrammeInput): Changes {
  return {
    corrections: after.corrections,
    ...(before.text !== after.text && { text: after.text }),
    ...(before.trip !== after.trip && { trip: after.trip }),
    ...(before.found !== after.found && { found: after.found }),
  }
}
