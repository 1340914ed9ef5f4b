import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { repositioned } from '../../../db/positions'
import { photos, reportRevisions, reports, trips } from '../../../db/schema'
import { type Db, run, snapshot, type Steps, transact } from '../../../db/transact'
import type { FrozenPhoto } from '../../domain/newsroom/article'
import { type Photo, type PhotoEdit, type PhotoSize, sameWords, withMoved } from '../../domain/photos/photo'
import { wordsIn } from '../../domain/text/text'
import type { TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'

/** The outcome of an edit; `undo` reverses it. If the photo has changed or is gone, nothing was written. */
export type PhotoEdited = { ok: true; undo: PhotoEdit | null } | { ok: false; code: 'changed' | 'gone' }

const listed = {
  id: photos.id,
  caption: photos.caption,
  credit: photos.credit,
  alt: photos.alt,
  width: photos.width,
  height: photos.height,
  revision: photos.revision,
}

/** The photos of a trip's report in order. `at`, in milliseconds, tells which of two views is newer. */
export type PhotosView = { at: number; photos: readonly Photo[] }

export async function viewPhotos({ tripId }: TripAccess<'write report'>): Promise<PhotosView> {
  const at = Date.now()
  return {
    at,
    photos: await db().select(listed).from(photos).where(shown(tripId)).orderBy(asc(photos.position), asc(photos.id)),
  }
}

/** The languages for captions: those of the trip's reports, or else the trip's own. */
export async function photoLanguages({ tripId }: TripAccess<'write report'>): Promise<readonly string[]> {
  const written = await db()
    .select({ language: reports.language })
    .from(reports)
    .where(eq(reports.tripId, tripId))
    .orderBy(asc(reports.createdAt), asc(reports.id))
  const wanted =
    written.length > 0
      ? written
      : await db().select({ language: trips.language }).from(trips).where(eq(trips.id, tripId))
  return [...new Set(wanted.map(({ language }) => language))]
}

/** The bytes of a photo, also of a removed one, which can be restored; `null` if the trip has no such photo. */
export async function readPhoto(
  { tripId }: TripAccess<'write report'>,
  id: string,
  size: PhotoSize,
): Promise<Buffer | null> {
  const [row] = await db()
    .select({ bytes: photos[size] })
    .from(photos)
    .where(and(eq(photos.id, id), eq(photos.tripId, tripId)))
  return row?.bytes ?? null
}

/** Applies one edit to the photos of a trip. */
export function editPhoto(
  { tripId, viewer }: TripAccess<'write report'>,
  edit: PhotoEdit,
  now = new Date(),
): Promise<PhotoEdited> {
  return transact(db(), function* (tx): Steps<PhotoEdited> {
    yield* holdPhotos(tx, tripId)
    const [photo] = yield* run(
      tx
        .select({ ...listed, removedAt: photos.removedAt })
        .from(photos)
        .where(and(eq(photos.id, edit.id), eq(photos.tripId, tripId))),
    )
    if (!photo || (photo.removedAt !== null && edit.do !== 'put back')) return { ok: false, code: 'gone' }
    if ('revision' in edit && edit.revision !== photo.revision) return { ok: false, code: 'changed' }
    const edited = yield* make(tx, tripId, edit, photo, now)
    if (edited.ok && edited.undo) {
      const change = {
        tripId,
        userId: viewer.id,
        subject: 'photo',
        subjectId: edit.id,
        verb: edit.do,
        edit,
        inverse: edited.undo,
        version: null,
      }
      yield* noteChange(tx, change, now)
    }
    return edited
  })
}

function* make(
  tx: Db,
  tripId: string,
  edit: PhotoEdit,
  photo: Photo & { removedAt: Date | null },
  now: Date,
): Steps<PhotoEdited> {
  const { id, caption, credit, alt, revision } = photo
  const set = (row: Partial<typeof photos.$inferInsert>) => run(tx.update(photos).set(row).where(eq(photos.id, id)))
  switch (edit.do) {
    case 'write': {
      if (sameWords(photo, edit)) return { ok: true, undo: null }
      yield* set({ caption: edit.caption, credit: edit.credit, alt: edit.alt, revision: revision + 1 })
      return { ok: true, undo: { do: 'write', id, revision: revision + 1, caption, credit, alt } }
    }
    case 'remove': {
      yield* set({ removedAt: now })
      yield* purgePhotos(tx, now)
      return { ok: true, undo: { do: 'put back', id } }
    }
    case 'put back': {
      if (!photo.removedAt) return { ok: true, undo: null }
      yield* set({ removedAt: null })
      return { ok: true, undo: { do: 'remove', id, revision } }
    }
    case 'move': {
      const list = yield* run(
        tx
          .select({ id: photos.id, position: photos.position })
          .from(photos)
          .where(shown(tripId))
          .orderBy(asc(photos.position), asc(photos.id)),
      )
      const after = withMoved(list, id, edit.before)
      if (!after) return { ok: false, code: 'gone' }
      const moved = repositioned(after.map(({ position }) => position))
      for (const [place, photo] of after.entries()) {
        const position = moved.get(place)
        if (position !== undefined) yield* run(tx.update(photos).set({ position }).where(eq(photos.id, photo.id)))
      }
      const next = list[list.findIndex((one) => one.id === id) + 1]?.id ?? null
      return { ok: true, undo: next === edit.before ? null : { do: 'move', id, before: next } }
    }
  }
}

/** The photos as an article in `language` would show them if it were published now. */
export function readFrozenPhotos(
  { tripId }: TripAccess<'write report'>,
  language: string,
): Promise<readonly FrozenPhoto[]> {
  return snapshot(db(), (tx) => frozenPhotos(tx, tripId, language))
}

/** Freezes the photos for an article in `language`, in the transaction that publishes it. */
export function* frozenPhotos(tx: Db, tripId: string, language: string): Steps<readonly FrozenPhoto[]> {
  const rows = yield* run(
    tx.select(listed).from(photos).where(shown(tripId)).orderBy(asc(photos.position), asc(photos.id)),
  )
  return rows.map(({ id, width, height, caption, credit, alt }) => ({
    id,
    width,
    height,
    caption: wordsIn(caption, language),
    credit,
    alt: wordsIn(alt, language),
  }))
}

/** Locks the photos of a trip against concurrent changes. False if the trip does not exist. */
export function* holdPhotos(tx: Db, tripId: string): Steps<boolean> {
  const rows = yield* run(
    tx
      .update(trips)
      .set({ version: sql`${trips.version}` })
      .where(eq(trips.id, tripId))
      .returning({ id: trips.id }),
  )
  return rows.length > 0
}

const keptFor = 24 * 60 * 60 * 1000

/**
 * Deletes photos of all trips that were removed more than a day ago and that no revision of an article shows, withdrawn
 * and superseded revisions included. Until then a removal can be undone.
 */
export function* purgePhotos(tx: Db, now: Date): Steps<void> {
  const isOver = lt(photos.removedAt, new Date(now.getTime() - keptFor))
  const over = yield* run(tx.select({ id: photos.id, tripId: photos.tripId }).from(photos).where(isOver))
  if (over.length === 0) return
  const tripIds = [...new Set(over.map(({ tripId }) => tripId))]
  const shownIn = yield* run(
    tx.select({ photos: reportRevisions.photos }).from(reportRevisions).where(inArray(reportRevisions.tripId, tripIds)),
  )
  const used = new Set(shownIn.flatMap((revision) => (revision.photos ?? []).map(({ id }) => id)))
  const gone = over.map(({ id }) => id).filter((id) => !used.has(id))
  if (gone.length > 0) yield* run(tx.delete(photos).where(and(inArray(photos.id, gone), isOver)))
}

function shown(tripId: string) {
  return and(eq(photos.tripId, tripId), isNull(photos.removedAt))
}
