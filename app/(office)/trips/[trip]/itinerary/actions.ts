'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireTripAccess } from '@/lib/server/access/access'
import { acknowledge } from '@/lib/server/releases/acknowledgements'
import { submitEdit, submittedEdit } from '@/lib/server/trip/submit-edit'
import { codedAction, formAction, Refuse } from '@/lib/server/access/action'

/** A reader confirms that they have seen a release. */
export const acknowledgeAction = formAction('acknowledgeAction', {
  input: z.object({ tripId: z.string().min(1).max(200), number: z.coerce.number().pipe(z.int32()) }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'see trip'),
  async run(access, { number }) {
    if (!(await acknowledge(access, number))) throw new Refuse((await getTranslations('released'))('gone'))
    refresh()
    return {}
  },
})

/**
 * One edit of a trip: of its itinerary or of any other tab. See docs/decisions for when a page uses the route
 * `POST /api/trips/[trip]/edits` instead.
 */
export const editTripAction = codedAction('editTripAction', {
  input: submittedEdit.extend({ tripId: z.string().min(1).max(200) }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  run: submitEdit,
})
