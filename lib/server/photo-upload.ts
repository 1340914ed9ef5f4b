import { and, count, eq, isNull, max } from 'drizzle-orm'
import { db } from '../../db/client'
import { photos } from '../../db/schema'
import { run, type Steps, transact } from '../../db/transact'
import { mostPhotos, type PhotoRefusal } from '../domain/photo'
import { Refused, type TripAccess } from './access'
import { noteChange } from './history'
import { newId } from './id'
import { encodePhoto } from './photo-encode'
import { holdPhotos, purgePhotos } from './photos'

/** Adds a picture as the last photo of the report and tells its id, or says why it is not taken. @throws Refused */
export async function addPhoto(
  { tripId, viewer }: TripAccess<'write report'>, bytes: Uint8Array, now = new Date(),
): Promise<{ ok: true; id: string } | { ok: false; code: PhotoRefusal }> {
  const encoded = await encodePhoto(bytes)
  if (!encoded.ok) return encoded
  const { large, small, width, height } = encoded
  const id = newId()
  return transact(db(), function* (tx): Steps<{ ok: true; id: string } | { ok: false; code: PhotoRefusal }> {
    if (!(yield* holdPhotos(tx, tripId))) throw new Refused('not found')
    const [held] = yield* run(tx.select({ n: count(), last: max(photos.position) }).from(photos).where(and(eq(photos.tripId, tripId), isNull(photos.removedAt))))
    if (held!.n >= mostPhotos) return { ok: false, code: 'full' }
    const position = held!.last === null ? 0 : held!.last + 1024
    yield* run(tx.insert(photos).values({
      id, tripId, position, caption: null, credit: null, alt: null, width, height, uploadedAt: now, uploadedBy: viewer.id, removedAt: null, revision: 1, large, small,
    }))
    yield* noteChange(tx, {
      tripId, userId: viewer.id, subject: 'photo', subjectId: id, verb: 'add', edit: { do: 'add', id, width, height }, inverse: { do: 'remove', id, revision: 1 }, version: null,
    }, now)
    yield* purgePhotos(tx, now)
    return { ok: true, id }
  })
}

/** The most uploads that are read or encoded at the same time: each may hold 25 MB. */
const mostAtOnce = 6

// On the process, because a production build holds this module twice.
const held = globalThis as { photoUploads?: number }

/** Does the work of one upload, `null` where too many are under way already. */
export async function asUpload<T>(work: () => Promise<T>): Promise<T | null> {
  const running = held.photoUploads ?? 0
  if (running >= mostAtOnce) return null
  held.photoUploads = running + 1
  try {
    return await work()
  } finally {
    held.photoUploads = held.photoUploads! - 1
  }
}
