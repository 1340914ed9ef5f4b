import { bytes, id, index, instant, ref, table } from '../columns'
import { people } from './directory'
import { users } from './users'

/** The portrait of a person: a small square JPEG. In a table of its own, so that lists of people do not load it. */
export const portraits = table(
  'portraits',
  {
    personId: id('person_id').references(() => people.id, { onDelete: 'cascade' }),
    updatedAt: instant('updated_at').notNull(),
    updatedBy: ref('updated_by', () => users.id, 'set null'),
    picture: bytes('picture').notNull(),
  },
  (t) => [index('portraits_updated_by').on(t.updatedBy)],
)
