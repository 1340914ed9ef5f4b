import type { PhotoSize } from '@/lib/domain/photos/photo'

/** Leads from a photo's id and size to the address it is served at. */
export type PhotoAddress = (id: string, size: PhotoSize) => string

/** Where the public finds the photos of an article. */
export const publicPhotoAt: PhotoAddress = (id, size) => `/news/photos/${encodeURIComponent(id)}/${size}.jpg`

/** Where those who write a report find its photos, for the preview of what is not published. */
export const draftPhotoAt =
  (tripId: string): PhotoAddress =>
  (id, size) =>
    `/api/trips/${encodeURIComponent(tripId)}/photos/${encodeURIComponent(id)}?size=${size}`
