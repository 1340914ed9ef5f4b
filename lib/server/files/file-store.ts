import { createHash } from 'node:crypto'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { storedFiles } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { newId } from '../platform/id'
import { configuredStorage, type ObjectStorage } from './object-storage'

// The content of files, each once by its hash: in the object storage if one is configured, else in the database, so
// that every server has it and one backup holds everything. Content that was stored elsewhere before stays readable.
// Callers check the access to the entry that refers to the content before they ask for it by its id.

/** Stores content, if it is not stored yet. It is deleted if nothing refers to it a day later. @returns its id */
export async function storeFile(bytes: Uint8Array, now = new Date()): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const storage = configuredStorage()
  const id = newId()
  // The id is in the name, so that an object that is being deleted is never one that was just stored again.
  const object = storage ? `${hash.slice(0, 2)}/${hash}-${id}` : null
  const row = { id, hash, size: bytes.byteLength, storedAt: now, object, isComplete: object === null }
  const stored = await transact(db(), function* (tx): Steps<string> {
    // Counts as new again, so that the cleanup does not delete it before something refers to it.
    const [same] = yield* run(
      tx
        .update(storedFiles)
        .set({ storedAt: now })
        .where(
          and(
            eq(storedFiles.hash, hash),
            eq(storedFiles.isComplete, true),
            storage ? isNotNull(storedFiles.object) : isNull(storedFiles.object),
          ),
        )
        .returning({ id: storedFiles.id }),
    )
    if (same) return same.id
    yield* run(tx.insert(storedFiles).values({ ...row, bytes: object === null ? Buffer.from(bytes) : null }))
    return id
  })
  if (storage && object !== null && stored === id) await completeObject(storage, { id, object, bytes, hash })
  return stored
}

// After the row, which the cleanup finds if the upload breaks off.
async function completeObject(
  storage: ObjectStorage,
  { id, object, bytes, hash }: { id: string; object: string; bytes: Uint8Array; hash: string },
): Promise<void> {
  await storage.put(object, bytes, hash)
  await db().update(storedFiles).set({ isComplete: true }).where(eq(storedFiles.id, id))
}

/** The content with this id; `null` if there is none. */
export async function readFileContent(id: string): Promise<Buffer | null> {
  const [row] = await db()
    .select({ bytes: storedFiles.bytes, object: storedFiles.object })
    .from(storedFiles)
    .where(eq(storedFiles.id, id))
  if (!row) return null
  return row.object === null ? row.bytes : ((await configuredStorage()?.get(row.object)) ?? null)
}
