import type { Texts } from '../../lib/domain/text/text'
import { bytes, id, index, instant, json, ref, table, text, whole } from '../columns'
import { trips } from './trip'
import { users } from './users'

/**
 * The photos of a trip's report, re-encoded on upload; stored in the database, so that every server has them and one
 * backup holds everything. `removedAt`: no longer in the report, but a published article may still show it.
 */
export const photos = table(
  'photos',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    position: whole('position').notNull(),
    caption: json<Texts>('caption'),
    credit: text('credit'),
    alt: json<Texts>('alt'),
    /** Of the large one, in pixels. */
    width: whole('width').notNull(),
    height: whole('height').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    uploadedBy: ref('uploaded_by', () => users.id, 'set null'),
    removedAt: instant('removed_at'),
    revision: whole('revision').notNull(),
    // Last, so that SQLite can read the other columns without loading these pages.
    /** JPEG, at most 2,000 pixels wide or high. */
    large: bytes('large').notNull(),
    /** JPEG, at most 900 pixels wide or high. */
    small: bytes('small').notNull(),
  },
  (t) => [index('photos_trip').on(t.tripId, t.position), index('photos_uploaded_by').on(t.uploadedBy)],
)
