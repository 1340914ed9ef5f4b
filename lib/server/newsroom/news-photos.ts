import { and, eq, isNull, max } from 'drizzle-orm'
import { db } from '../../../db/client'
import { photos, reportRevisions } from '../../../db/schema'
import type { PhotoSize } from '../../domain/photos/photo'

// Photos of public articles are public, all others are not. No access is required.

/**
 * True if a currently public article shows the photo. False for drafts, withdrawn articles and superseded revisions.
 */
export async function isPublic(photoId: string): Promise<boolean> {
  const [photo] = await db().select({ tripId: photos.tripId }).from(photos).where(eq(photos.id, photoId))
  if (!photo) return false
  const ofTrip = eq(reportRevisions.tripId, photo.tripId)
  const newest = db()
    .select({ reportId: reportRevisions.reportId, number: max(reportRevisions.number).as('newest') })
    .from(reportRevisions)
    .where(ofTrip)
    .groupBy(reportRevisions.reportId)
    .as('newest')
  const read = await db()
    .select({ photos: reportRevisions.photos })
    .from(reportRevisions)
    .innerJoin(newest, and(eq(newest.reportId, reportRevisions.reportId), eq(newest.number, reportRevisions.number)))
    .where(and(ofTrip, isNull(reportRevisions.withdrawnAt)))
  return read.some((revision) => revision.photos?.some(({ id }) => id === photoId))
}

/** The bytes of a photo. Call it only if `isPublic` is true. */
export async function publicBytes(photoId: string, size: PhotoSize): Promise<Buffer | null> {
  const [row] = await db().select({ bytes: photos[size] }).from(photos).where(eq(photos.id, photoId))
  return row?.bytes ?? null
}
