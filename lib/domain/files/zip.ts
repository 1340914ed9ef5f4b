import { Inflate, zipSync } from 'fflate'
import { anyRatioBytes, highestRatio, largestUnpackedBytes, mostZipEntries } from './file-limits'
import { UnreadableFile } from './file-problem'

// Reads the directory at the end of a zip archive and refuses what is too large before unpacking anything. Libraries
// for Word and Excel unpack whatever they are given, so they are only given archives that were packed again here.

/** One entry of the directory of an archive. */
export type ZipEntry = { name: string; method: number; packed: number; unpacked: number; offset: number }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 65_535

/** The directory of an archive. @throws UnreadableFile if it is damaged, encrypted or has too many entries */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  // 0xffff means a 64-bit directory, which only archives over the limits need.
  if (count > mostZipEntries) throw new UnreadableFile('zip bomb')
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw new UnreadableFile('damaged')
    if (view.getUint16(at + 8, true) & 1) throw new UnreadableFile('encrypted')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({
      name: name.replaceAll('\\', '/').replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at--) if (view.getUint32(at, true) === endSignature) return at
  throw new UnreadableFile('damaged')
}

/**
 * Unpacks the entries that `isNeeded` names. @throws UnreadableFile `zip bomb` if their sizes or ratios are over the
 * limits, as they are declared or as they turn out to be
 */
export function unzipped(bytes: Uint8Array, isNeeded: (name: string) => boolean): Record<string, Uint8Array> {
  const needed = zipEntries(bytes).filter(({ name }) => isNeeded(name))
  let total = 0
  for (const { packed, unpacked } of needed) {
    total += unpacked
    if (total > largestUnpackedBytes || isBomb(packed, unpacked)) throw new UnreadableFile('zip bomb')
  }
  return Object.fromEntries(needed.map((entry) => [entry.name, unpackedEntry(bytes, entry)]))
}

function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > anyRatioBytes && unpacked > packed * highestRatio
}

function unpackedEntry(bytes: Uint8Array, { offset, packed, unpacked, method }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw new UnreadableFile('damaged')
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = bytes.subarray(from, from + packed)
  if (data.length !== packed) throw new UnreadableFile('damaged')
  if (method === 0) {
    if (packed !== unpacked) throw new UnreadableFile('damaged')
    return data
  }
  if (method !== 8) throw new UnreadableFile('damaged')
  return inflated(data, unpacked)
}

// In small steps, so that an entry larger than it says ends the unpacking at once.
const stepBytes = 4_096

function inflated(data: Uint8Array, most: number): Uint8Array {
  const result = new Uint8Array(most)
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > most) throw new UnreadableFile('zip bomb')
    result.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < data.length; at += stepBytes)
      inflate.push(data.subarray(at, at + stepBytes), at + stepBytes >= data.length)
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged')
  }
  return result.subarray(0, length)
}

/** An archive of these files without compression, for libraries that take only archives. */
export function zipped(files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(files, { level: 0 }))
}
