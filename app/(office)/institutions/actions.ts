'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { plain } from '@/lib/domain/text/text'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { institutionSchema } from '@/lib/server/directory/directory-schema'
import { deleteInstitution, saveInstitution } from '@/lib/server/directory/entry-change'
import { addInstitution, readInstitution } from '@/lib/server/directory/institutions'
import { addAccess } from '@/lib/server/directory/people'
import { refuseUsed } from '@/lib/server/directory/deletion-blockers'

const id = z.string().min(1).max(200)

/** Adds an institution, for the office or for a trip, whose editors may do so too. */
export const addInstitutionAction = action('addInstitutionAction', {
  input: z.strictObject({ tripId: id.nullable(), institution: institutionSchema }),
  permit: ({ tripId }) => addAccess(tripId),
  run: async (access, { institution }) => ({ institution: await addInstitution(access, institution) }),
})

/** Saves an institution. If someone else has changed it since `revision`, returns its current values. */
export const saveInstitutionAction = action('saveInstitutionAction', {
  input: z.strictObject({ id, revision: z.int32(), values: institutionSchema }),
  permit: () => requireOfficeAccess('edit directory'),
  run: (access, { id: institutionId, revision, values }) => saveInstitution(access, institutionId, revision, values),
})

/** Deletes an institution that nothing uses. */
export const deleteInstitutionAction = action('deleteInstitutionAction', {
  input: z.strictObject({ id }),
  permit: async () => ({
    see: await requireOfficeAccess('see directory'),
    edit: await requireOfficeAccess('edit directory'),
  }),
  async run({ see, edit }, { id: institutionId }) {
    const found = await readInstitution(see, institutionId)
    const uses = await deleteInstitution(edit, institutionId)
    if (uses) await refuseUsed(plain(found?.institution.name, await getLocale()), uses)
    return {}
  },
})
