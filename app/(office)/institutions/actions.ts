'use server'

import { z } from 'zod'
import { action } from '@/lib/server/action'
import { institutionSchema } from '@/lib/server/directory-schema'
import { addInstitution } from '@/lib/server/institutions'
import { addAccess } from '@/lib/server/people'

/** Adds an institution: for the office, or for the trip named, whose editors may do so too. */
export const addInstitutionAction = action({
  input: z.strictObject({ tripId: z.string().min(1).max(200).nullable(), institution: institutionSchema }),
  permit: ({ tripId }) => addAccess(tripId),
  run: async (access, { institution }) => ({ institution: await addInstitution(access, institution) }),
})
