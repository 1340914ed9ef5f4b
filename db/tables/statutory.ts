import { day, id, index, instant, oneOf, ref, table, text, uniqueIndex, whole } from '../columns'
import { trips } from './trip'
import { users } from './users'

/** The cover fields of a statutory trip report that are not in the trip's record. In Chinese, like the report. */
export const statutoryReports = table(
  'statutory_reports',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    title: text('title'),
    /** 考察, 訪問, 開會 … */
    category: text('category'),
    day: day('day'),
    revision: whole('revision').notNull(),
  },
  (t) => [uniqueIndex('statutory_reports_trip').on(t.tripId)],
)

/** Reflections and recommendations, one per row. Only recommendations have `term` and `owner`. */
export const statutoryEntries = table(
  'statutory_entries',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    position: whole('position').notNull(),
    kind: oneOf('kind', ['reflection', 'recommendation']).notNull(),
    text: text('text').notNull(),
    term: oneOf('term', ['now', 'later']),
    owner: text('owner'),
    revision: whole('revision').notNull(),
    editedAt: instant('edited_at').notNull(),
    editedBy: ref('edited_by', () => users.id, 'set null'),
  },
  (t) => [
    index('statutory_entries_trip').on(t.tripId, t.position),
    index('statutory_entries_edited_by').on(t.editedBy),
  ],
)
