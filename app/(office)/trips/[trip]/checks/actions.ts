'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Dismissal } from '@/lib/domain/checks/dismissals'
import { requireTripAccess } from '@/lib/server/access/access'
import { action, Refuse } from '@/lib/server/access/action'
import { readDismissals, dismiss, restore } from '@/lib/server/checks/dismissals'
import { hasFinding } from '@/lib/server/checks/checks'

const ofTrip = ({ tripId }: { tripId: string }) => requireTripAccess(tripId, 'edit trip')
const input = z.strictObject({ tripId: z.string().min(1).max(200), key: z.string().min(1).max(1_000) })

/** Dismisses a finding with a reason; it reappears when the data it depends on changes. */
export const dismissWarningAction = action('dismissWarningAction', {
  input: input.extend({ reason: z.string().trim().min(1, 'required').max(500, 'tooLong') }),
  permit: ofTrip,
  async run(access, { key, reason }): Promise<{ dismissals: readonly Dismissal[] }> {
    if (!(await hasFinding(access, key)))
      throw new Refuse((await getTranslations('checks'))('gone'), undefined, 'conflict')
    await dismiss(access, key, reason)
    return { dismissals: await readDismissals(access) }
  },
})

export const restoreWarningAction = action('restoreWarningAction', {
  input,
  permit: ofTrip,
  async run(access, { key }): Promise<{ dismissals: readonly Dismissal[] }> {
    await restore(access, key)
    return { dismissals: await readDismissals(access) }
  },
})
