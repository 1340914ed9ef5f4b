'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { trip } from '@/lib/server/access'
import { action, Refuse } from '@/lib/server/action'
import { editSchema } from '@/lib/server/edit-schema'
import { editTrip } from '@/lib/server/trip-record'

/**
 * Every change of a trip. Answers with the trip's new version, or with what stands in the way; a change of another
 * line than someone else's is put on top of theirs.
 */
export const editTripAction = action({
  input: z.strictObject({ tripId: z.string().min(1).max(200), edit: editSchema }),
  permit: ({ tripId }) => trip(tripId, 'edit trip'),
  async run(access, { edit }) {
    const outcome = await editTrip(access.tripId, edit, access.viewer.id)
    if (outcome.ok) return { version: outcome.version }
    const t = await getTranslations('errors')
    if (outcome.code === 'not found') throw new Refuse(t('not found'), undefined, 'not found')
    throw new Refuse(t('changedSince'), undefined, 'conflict')
  },
})
