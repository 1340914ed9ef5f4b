import { id, index, instant, ref, table, text, uniqueIndex } from '../columns'
import { trips } from './trip'
import { users } from './users'

/** A finding that a user dismissed, with the reason. `checkKey` names the check and its subject. */
export const dismissals = table(
  'check_asides',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    checkKey: text('check_key').notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    byId: ref('by_id', () => users.id, 'set null'),
  },
  (t) => [uniqueIndex('check_asides_key').on(t.tripId, t.checkKey), index('check_asides_by').on(t.byId)],
)
