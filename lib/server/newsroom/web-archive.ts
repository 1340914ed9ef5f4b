import pLimit from 'p-limit'
import { processWide } from '../platform/process-wide'

/** A file of an archive, read when it is packed. */
export type ArchiveFile = { name: string; read: () => Promise<Uint8Array | null> }

// Each can hold sixty photos.
const fewAtATime = () => processWide('web-archives', () => pLimit(2))

// The first day of the zip format. Without the current time, the same article gives the same bytes.
const fixedTime = new Date(1980, 0, 1)

/** A zip archive of some files, stored without compression: photos are compressed already. Skips missing files. */
export function packFiles(files: readonly ArchiveFile[]): Promise<Buffer> {
  return fewAtATime()(async () => {
    const { Zip, ZipPassThrough } = await import('fflate')
    const chunks: Uint8Array[] = []
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      chunks.push(chunk)
    })
    for (const { name, read } of files) {
      const bytes = await read()
      if (!bytes) continue
      const entry = new ZipPassThrough(name)
      entry.mtime = fixedTime
      zip.add(entry)
      entry.push(bytes, true)
    }
    zip.end()
    return Buffer.concat(chunks)
  })
}
