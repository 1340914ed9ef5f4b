import { knownPlaces } from '@/lib/domain/time/known-places'
import { patchingSession } from './preview-patch'
import { programmeSession, type ProgrammeInput } from './programme-session'

// Reads a pasted programme again after each correction, as long as its preview is open.

const answer = patchingSession(programmeSession(knownPlaces, () => crypto.randomUUID()))

globalThis.addEventListener('message', ({ data }: MessageEvent<Partial<ProgrammeInput>>) => {
  globalThis.postMessage(answer(data), { transfer: [] })
})
