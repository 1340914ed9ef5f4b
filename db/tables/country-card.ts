import { countryCardFields } from '../../lib/domain/directory/fields/country-card'
import { id, table, whole } from '../columns'
import { fieldColumns } from '../field-columns'

/** What members should know in a country. Its id is the country's code (ISO 3166-1 alpha-2). */
export const countryCards = table('country_cards', {
  id: id(),
  ...fieldColumns(countryCardFields, {}),
  revision: whole('revision').notNull(),
})
