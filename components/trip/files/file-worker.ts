import { readFile, readHtml } from '@/lib/domain/files/read-file'

// Reads one file, or the HTML of a clipboard, and ends: what is damaged or takes too long is given up with its worker.

globalThis.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | string>) => {
  const reading = typeof data === 'string' ? readHtml(data) : readFile(new Uint8Array(data))
  void reading.then((answer) => globalThis.postMessage(answer, { transfer: [] }))
})
