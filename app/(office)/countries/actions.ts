'use server'

import { z } from 'zod'
import { countryCodes } from '@/lib/domain/text/countries'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { saveCountryCard } from '@/lib/server/directory/country-cards'
import { countryCardSchema } from '@/lib/server/directory/directory-schema'

/** Saves the card of a country. If someone else has changed it since `revision`, returns its current values. */
export const saveCountryCardAction = action('saveCountryCardAction', {
  input: z.strictObject({ country: z.enum(countryCodes), revision: z.int32(), values: countryCardSchema }),
  permit: () => requireOfficeAccess('edit directory'),
  run: (access, { country, revision, values }) => saveCountryCard(access, country, revision, values),
})
