import type { PersonName } from '../../lib/domain/text/person-name'
import type { Texts } from '../../lib/domain/text/text'
import { institutionKinds } from '../../lib/domain/directory/fields/institution'
import { id, index, instant, json, oneOf, ref, table, text, whole } from '../columns'

/** The directory of institutions. `searchKey` comes from `searchKey()` of name, acronym and city. */
export const institutions = table(
  'institutions',
  {
    id: id(),
    name: json<Texts>('name').notNull(),
    acronym: text('acronym'),
    kind: oneOf('kind', institutionKinds),
    country: text('country'),
    city: json<Texts>('city'),
    timeZone: text('time_zone'),
    address: json<Texts>('address'),
    website: text('website'),
    background: json<readonly Texts[]>('background').notNull(),
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
    name: json<PersonName>('name').notNull(),
    institutionId: ref('institution_id', () => institutions.id, 'restrict'),
    email: text('email'),
    phone: text('phone'),
    languages: json<readonly string[]>('languages').notNull(),
    searchKey: text('search_key').notNull(),
    revision: whole('revision').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('people_institution').on(t.institutionId)],
)
