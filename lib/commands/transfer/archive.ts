import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { create, extract } from 'tar'
import { z } from 'zod'
import { TransferError } from '../../../db/transfer/store'
import { Decryption, Encryption, isEncrypted } from './encryption'

// A backup is a compressed tar archive of two files, encrypted as a whole if there is a key: `attache.db`, a SQLite
// database of everything, photos and files included, and `manifest.json`, by which it is verified.

const databaseName = 'attache.db'
const manifestName = 'manifest.json'

const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The engine that the data was copied from. */
  engine: z.enum(['sqlite', 'postgres']),
  /** The newest migration of the database. */
  migration: z.string(),
  /** The number of rows by table. */
  rows: z.record(z.string(), z.int()),
  /** SHA-256 of the database in hexadecimal. */
  sha256: z.string(),
})

export type Manifest = z.infer<typeof manifest>

/** Writes an archive of the database in a folder, readable by its owner only. */
export async function writeArchive(
  folder: string,
  about: Omit<Manifest, 'format' | 'sha256'>,
  to: string,
  key: Buffer | null,
): Promise<Manifest> {
  const sha256 = await digestOf(join(folder, databaseName))
  const written: Manifest = { format: 1, ...about, sha256 }
  await writeFile(join(folder, manifestName), `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600 })
  const packed = create({ cwd: folder, gzip: { level: 4 }, portable: true }, [manifestName, databaseName])
  const target = createWriteStream(to, { mode: 0o600, flags: 'wx', flush: true })
  await (key ? pipeline(packed, new Encryption(key), target) : pipeline(packed, target))
  return written
}

/**
 * Unpacks an archive into a folder and compares it with its manifest.
 * @returns the manifest and the path of the database. @throws TransferError if anything is missing or changed
 */
export async function readArchive(
  file: string,
  folder: string,
  key: Buffer | null,
): Promise<{ manifest: Manifest; database: string }> {
  const encrypted = isEncrypted(await startOf(file))
  if (encrypted && !key) throw new TransferError('The backup is encrypted. Name the key file with --key.')
  try {
    const unpacked = extract({
      cwd: folder,
      strict: true,
      filter: (path, entry) => 'type' in entry && entry.type === 'File' && [manifestName, databaseName].includes(path),
    })
    const source = createReadStream(file)
    await (encrypted && key ? pipeline(source, new Decryption(key), unpacked) : pipeline(source, unpacked))
    const about = manifest.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')))
    const database = join(folder, databaseName)
    if ((await digestOf(database)) !== about.sha256) throw new TransferError('The backup is damaged.')
    return { manifest: about, database }
  } catch (error) {
    if (error instanceof TransferError || isDiskError(error)) throw error
    throw new TransferError('This is not a backup of Attaché, or it is damaged.')
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function startOf(file: string): Promise<Uint8Array> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new TransferError(`There is no file ${file}.`)
  const handle = await open(file)
  try {
    return (await handle.read(Buffer.alloc(32), 0, 32, 0)).buffer
  } finally {
    await handle.close()
  }
}

function isDiskError(error: unknown): boolean {
  return ['ENOSPC', 'EROFS', 'EACCES', 'EIO'].includes(String((error as { code?: unknown }).code))
}
