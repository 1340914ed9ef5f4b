import { and, eq, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { attachments, memberNotes, storedFiles } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import { configuredStorage } from './object-storage'

/** How long a removal can be undone, and content that nothing refers to is stored. */
const graceMs = 24 * 60 * 60 * 1000
/** Rows in one transaction, so that it does not block others for long. */
const batch = 50

/**
 * Deletes the files that were removed more than a day ago, and all content that nothing refers to: of those files, of
 * deleted trips and notes, and of uploads that were broken off. @returns how many contents were deleted
 */
export async function deleteUnusedFiles(now = new Date(), isRunning: () => boolean = () => true): Promise<number> {
  const before = new Date(now.getTime() - graceMs)
  await db().delete(attachments).where(lt(attachments.removedAt, before))
  return (await inBatches(isRunning, () => deleteInDatabase(before))) + (await deleteObjects(before, isRunning))
}

async function inBatches(isRunning: () => boolean, work: () => Promise<number>): Promise<number> {
  let done = 0
  while (isRunning()) {
    const count = await work()
    done += count
    if (count < batch) break
  }
  return done
}

function unusedIn(tx: Db, before: Date) {
  const used = tx.select({ id: attachments.fileId }).from(attachments)
  const inNotes = tx.select({ id: memberNotes.photoId }).from(memberNotes).where(isNotNull(memberNotes.photoId))
  return and(lt(storedFiles.storedAt, before), notInArray(storedFiles.id, used), notInArray(storedFiles.id, inNotes))
}

function deleteInDatabase(before: Date): Promise<number> {
  return transact(db(), function* (tx): Steps<number> {
    const unused = and(isNull(storedFiles.object), unusedIn(tx, before))
    const found = yield* run(tx.select({ id: storedFiles.id }).from(storedFiles).where(unused).limit(batch))
    if (found.length === 0) return 0
    const ids = found.map(({ id }) => id)
    const isOne = and(inArray(storedFiles.id, ids), unused)
    return (yield* run(tx.delete(storedFiles).where(isOne).returning({ id: storedFiles.id }))).length
  })
}

// In two steps, because an object and its row cannot be deleted in one transaction: an incomplete row gets no new
// reference, and stays until its object is deleted.
async function deleteObjects(before: Date, isRunning: () => boolean): Promise<number> {
  const storage = configuredStorage()
  if (!storage) return 0
  const closed = await transact(db(), function* (tx): Steps<{ id: string; object: string | null }[]> {
    const isUnused = and(isNotNull(storedFiles.object), unusedIn(tx, before))
    const one = { id: storedFiles.id, object: storedFiles.object }
    return yield* run(tx.update(storedFiles).set({ isComplete: false }).where(isUnused).returning(one))
  })
  let deleted = 0
  for (const { id, object } of closed) {
    if (!isRunning()) break
    if (object !== null) await storage.remove(object)
    await db()
      .delete(storedFiles)
      .where(and(eq(storedFiles.id, id), eq(storedFiles.isComplete, false)))
    deleted += 1
  }
  return deleted
}
