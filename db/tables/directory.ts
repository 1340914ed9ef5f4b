import { institutionFields } from '../../lib/domain/directory/fields/institution'
import { personFields } from '../../lib/domain/directory/fields/person'
import { id, index, instant, ref, table, text, whole } from '../columns'
import { fieldColumns } from '../field-columns'

/** The directory of institutions. `searchKey` comes from `searchKey()` of name, acronym and city. */
export const institutions = table(
  'institutions',
  {
    id: id(),
    ...fieldColumns(institutionFields, {}),
    searchKey: text('search_key').notNull(),
    revision: whole('revision').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('institutions_country').on(t.country)],
)

/** The directory of people, ours and theirs. `searchKey` contains every form of the name. */
export const people = table(
  'people',
  {
    id: id(),
    ...fieldColumns(personFields, { institutionId: ref('institution_id', () => institutions.id, 'restrict') }),
    searchKey: text('search_key').notNull(),
    revision: whole('revision').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('people_institution').on(t.institutionId)],
)
