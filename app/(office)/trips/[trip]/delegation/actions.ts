'use server'

import { z } from 'zod'
import { requireTripAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { personSchema } from '@/lib/server/directory/directory-schema'
import { addPeople } from '@/lib/server/directory/people'

/** Adds the new people of a pasted roster, all or none, in the order given. */
export const addPeopleAction = action('addPeopleAction', {
  input: z.strictObject({ tripId: z.string().min(1).max(200), people: z.array(personSchema).max(300, 'tooLong') }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  run: async (access, { people }) => ({ people: await addPeople(access, people) }),
})
