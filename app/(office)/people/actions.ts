'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { fullName } from '@/lib/domain/text/person-name'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { personSchema } from '@/lib/server/directory/directory-schema'
import { erasePerson, savePerson } from '@/lib/server/directory/entry-change'
import { addAccess, addPerson, readPerson } from '@/lib/server/directory/people'
import { refuseUsed } from '@/lib/server/directory/deletion-blockers'

const id = z.string().min(1).max(200)

/** Adds a person, for the office or for a trip, whose editors may do so too. */
export const addPersonAction = action('addPersonAction', {
  input: z.strictObject({ tripId: id.nullable(), person: personSchema }),
  permit: ({ tripId }) => addAccess(tripId),
  run: async (access, { person }) => ({ person: await addPerson(access, person) }),
})

/** Saves a person. If someone else has changed them since `revision`, returns the current values. */
export const savePersonAction = action('savePersonAction', {
  input: z.strictObject({ id, revision: z.int(), values: personSchema }),
  permit: () => requireOfficeAccess('edit directory'),
  run: (access, { id: personId, revision, values }) => savePerson(access, personId, revision, values),
})

/** Erases a person whom no trip uses. */
export const erasePersonAction = action('erasePersonAction', {
  input: z.strictObject({ id }),
  permit: async () => ({
    see: await requireOfficeAccess('see directory'),
    edit: await requireOfficeAccess('edit directory'),
  }),
  async run({ see, edit }, { id: personId }) {
    const found = await readPerson(see, personId)
    const uses = await erasePerson(edit, personId)
    if (uses) await refuseUsed(found ? fullName(found.person.name, await getLocale()).text : '', uses)
    return {}
  },
})
