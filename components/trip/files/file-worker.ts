import { readFile, readHtml } from '@/lib/domain/files/read-file'

// Reads one file, or the HTML of a clipboard, and ends: damaged files, or those that take too long, are abandoned with
// their worker.

globalThis.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | string>) => {
  const reading = typeof data === 'string' ? readHtml(data) : readFile(new Uint8Array(data))
  void reading.then((answer) => globalThis.postMessage(answer, { transfer: [] }))
})
