'use server'

import { z } from 'zod'
import { action } from '@/lib/server/action'
import { personSchema } from '@/lib/server/directory-schema'
import { addAccess, addPerson } from '@/lib/server/people'

/** Adds a person: for the office, or for the trip named, whose editors may do so too. */
export const addPersonAction = action({
  input: z.strictObject({ tripId: z.string().min(1).max(200).nullable(), person: personSchema }),
  permit: ({ tripId }) => addAccess(tripId),
  run: async (access, { person }) => ({ person: await addPerson(access, person) }),
})
