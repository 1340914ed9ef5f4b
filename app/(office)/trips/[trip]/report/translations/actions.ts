'use server'

import { z } from 'zod'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { translateInstitution, translationSchema } from '@/lib/server/directory/translate-institution'

/** Adds a language to a text of an institution. `changed`: someone else has changed the text meanwhile. */
export const translateInstitutionAction = action('translateInstitutionAction', {
  input: z.strictObject({ id: z.string().min(1).max(200), translation: translationSchema }),
  permit: () => requireOfficeAccess('edit directory'),
  run: async (access, { id, translation }) => ({ outcome: await translateInstitution(access, id, translation) }),
})
