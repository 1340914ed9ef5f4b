'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { fullName } from '@/lib/domain/text/person-name'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { personSchema } from '@/lib/server/directory/directory-schema'
import { erasePerson, savePerson } from '@/lib/server/directory/entry-change'
import { mergeEntries, undoMerge } from '@/lib/server/directory/merge-entries'
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
  input: z.strictObject({ id, revision: z.int32(), values: personSchema }),
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

/** Merges an entry of a directory into another one. `changeId` undoes it; `null` if one of them is gone. */
export const mergeEntriesAction = action('mergeEntriesAction', {
  input: z.strictObject({ kind: z.enum(['person', 'institution']), keptId: id, removedId: id }),
  permit: () => requireOfficeAccess('edit directory'),
  run: async (access, { kind, keptId, removedId }) => ({
    changeId: await mergeEntries(access, kind, keptId, removedId),
  }),
})

/** Restores both entries of a merge. */
export const undoMergeAction = action('undoMergeAction', {
  input: z.strictObject({ changeId: id }),
  permit: () => requireOfficeAccess('edit directory'),
  run: async (access, { changeId }) => ({ outcome: await undoMerge(access, changeId) }),
})
