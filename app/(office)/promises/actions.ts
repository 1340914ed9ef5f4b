'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { nextStepStatuses } from '@/lib/domain/trip/vocabulary'
import { requireTripAccess } from '@/lib/server/access/access'
import { action, Refuse } from '@/lib/server/access/action'
import { setPromiseStatus } from '@/lib/server/follow-up/promises'

const id = z.string().min(1).max(200)

/** Marks a promise as done, drops it with a reason, or opens it again. */
export const setPromiseStatusAction = action('setPromiseStatusAction', {
  input: z
    .strictObject({ tripId: id, id, status: z.enum(nextStepStatuses), reason: z.string().trim().max(500, 'tooLong') })
    .refine(({ status, reason }) => status !== 'dropped' || reason !== '', { path: ['reason'], error: 'required' }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  async run(access, { id: step, status, reason }) {
    if ((await setPromiseStatus(access, step, status, reason)) === 'changed')
      throw new Refuse((await getTranslations('followUp'))('changed'), undefined, 'conflict')
    refresh()
    return {}
  },
})
