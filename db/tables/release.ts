import type { TripRecord } from '../../lib/domain/trip/trip-record'
import type { Directory } from '../../lib/domain/directory/entry'
import { index, instant, id, json, primaryKey, ref, table, text, uniqueIndex, whole } from '../columns'
import { trips } from './trip'
import { users } from './users'

/**
 * The releases of trips, numbered from 1 for each trip. `record` and `directory` are the whole trip at `version`; views
 * for readers are derived when they are read.
 */
export const releases = table(
  'releases',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    number: whole('number').notNull(),
    version: whole('version').notNull(),
    note: text('note'),
    record: json<TripRecord>('record').notNull(),
    directory: json<Directory>('directory').notNull(),
    /** The people whose phones travellers may read; `null`: all contacts. */
    contactIds: json<readonly string[]>('contact_ids'),
    releasedAt: instant('released_at').notNull(),
    releasedBy: ref('released_by', () => users.id, 'set null'),
  },
  (t) => [uniqueIndex('releases_number').on(t.tripId, t.number), index('releases_released_by').on(t.releasedBy)],
)

/** The newest release that a user has confirmed. */
export const acknowledgements = table(
  'acknowledgements',
  {
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    number: whole('number').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'acknowledgements_pk', columns: [t.tripId, t.userId] }),
    index('acknowledgements_user').on(t.userId),
  ],
)

/** The releases that a user's page has shown, so that changes are listed since the last one. */
export const shownReleases = table(
  'shown_releases',
  {
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    number: whole('number').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'shown_releases_pk', columns: [t.tripId, t.userId, t.number] }),
    index('shown_releases_user').on(t.userId),
  ],
)
