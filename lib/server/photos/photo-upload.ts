import { and, count, eq, isNull, max } from 'drizzle-orm'
import { db } from '../../../db/client'
import { photos } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { mostPhotos, type PhotoRefusal } from '../../domain/photos/photo'
import { Refused, type TripAccess, type Viewer } from '../access/access'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'
import { processWide } from '../platform/process-wide'
import { encodePhoto } from './photo-encode'
import { holdPhotos, purgePhotos } from './photos'

/** Adds a picture as the last photo of the report. @returns its id, or why it was refused. @throws Refused */
export async function addPhoto(
  { tripId, viewer }: TripAccess<'write report'>,
  bytes: Uint8Array,
  now = new Date(),
): Promise<{ ok: true; id: string } | { ok: false; code: PhotoRefusal }> {
  const encoded = await encodePhoto(bytes)
  if (!encoded.ok) return encoded
  const { large, small, width, height } = encoded
  const id = newId()
  return transact(db(), function* (tx): Steps<{ ok: true; id: string } | { ok: false; code: PhotoRefusal }> {
    if (!(yield* holdPhotos(tx, tripId))) throw new Refused('not found')
    const [existing] = yield* run(
      tx
        .select({ n: count(), last: max(photos.position) })
        .from(photos)
        .where(and(eq(photos.tripId, tripId), isNull(photos.removedAt))),
    )
    if (existing && existing.n >= mostPhotos) return { ok: false, code: 'full' }
    const last = existing?.last ?? null
    const position = last === null ? 0 : last + 1024
    yield* run(
      tx.insert(photos).values({
        id,
        tripId,
        position,
        caption: null,
        credit: null,
        alt: null,
        width,
        height,
        uploadedAt: now,
        uploadedBy: viewer.id,
        removedAt: null,
        revision: 1,
        large,
        small,
      }),
    )
    yield* noteChange(
      tx,
      {
        tripId,
        userId: viewer.id,
        subject: 'photo',
        subjectId: id,
        verb: 'add',
        edit: { do: 'add', id, width, height },
        inverse: { do: 'remove', id, revision: 1 },
        version: null,
      },
      now,
    )
    yield* purgePhotos(tx, now)
    return { ok: true, id }
  })
}

/** The most uploads read or encoded at the same time: each can be 25 MB and come over a slow connection. */
const mostAtOnce = 6
/** The same per user, so that one user cannot block all others. A browser uploads one photo at a time. */
const mostOfOne = 2

/** The users who are uploading, once for each upload. */
const uploads = () => processWide('photo-uploads', (): string[] => [])

/** Does the work of one upload by a user, `null` if too many are under way already. */
export async function asUpload<T>({ id }: Pick<Viewer, 'id'>, work: () => Promise<T>): Promise<T | null> {
  const running = uploads()
  if (running.length >= mostAtOnce || running.filter((one) => one === id).length >= mostOfOne) return null
  running.push(id)
  try {
    return await work()
  } finally {
    running.splice(running.indexOf(id), 1)
  }
}
