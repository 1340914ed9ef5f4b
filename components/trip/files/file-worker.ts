import { readFile } from '@/lib/domain/files/read-file'

// Reads one file and ends: a damaged file, or one that takes too long, is given up with its worker.

globalThis.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  void readFile(new Uint8Array(data)).then((reading) => globalThis.postMessage(reading, { transfer: [] }))
})
