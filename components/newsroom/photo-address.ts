import type { PhotoSize } from '@/lib/domain/photos/photo'

/** Leads from a photo's id and size to the address it is served at. */
export type PhotoAddress = (id: string, size: PhotoSize) => string

/** Where the public finds the photos of an article. */
export const publicPhotoAt: PhotoAddress = (id, size) => `/news/photos/${encodeURIComponent(id)}/${size}.jpg`

/** The addresses of photos that are not published, for the preview. */
export const draftPhotoAt =
  (tripId: string): PhotoAddress =>
  (id, size) =>
    `/api/trips/${encodeURIComponent(tripId)}/photos/${encodeURIComponent(id)}?size=${size}`
