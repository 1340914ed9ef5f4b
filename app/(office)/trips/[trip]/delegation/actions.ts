'use server'

import { z } from 'zod'
import { personFields } from '@/lib/domain/directory/fields/person'
import { requireOfficeAccess, requireTripAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { formSchemaOf, personSchema } from '@/lib/server/directory/directory-schema'
import { addPeople } from '@/lib/server/directory/people'
import { renamePeople } from '@/lib/server/directory/rename-people'

/** Adds the new people of a pasted roster, all or none, in the order given. */
export const addPeopleAction = action('addPeopleAction', {
  input: z.strictObject({ tripId: z.string().min(1).max(200), people: z.array(personSchema).max(300, 'tooLong') }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  run: async (access, { people }) => ({ people: await addPeople(access, people) }),
})

const named = formSchemaOf({ name: personFields.name })

/** Gives members new names in the directory, all or none. `changed`: someone else has changed one of them. */
export const renamePeopleAction = action('renamePeopleAction', {
  input: z.strictObject({
    people: z.array(z.strictObject({ id: z.string().min(1).max(200), from: named, to: named })).max(300, 'tooLong'),
  }),
  permit: () => requireOfficeAccess('edit directory'),
  run: async (access, { people }) => ({
    outcome: await renamePeople(
      access,
      people.map(({ id, from, to }) => ({ id, from: from.name, to: to.name })),
    ),
  }),
})
