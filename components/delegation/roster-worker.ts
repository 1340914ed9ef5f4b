import { type RosterInput, rosterPreview } from '@/lib/domain/delegation/roster-preview'

// Reads one pasted roster and ends: a long list takes longer than a page may be blocked.

globalThis.addEventListener('message', ({ data }: MessageEvent<RosterInput>) => {
  globalThis.postMessage(rosterPreview(data), { transfer: [] })
})
