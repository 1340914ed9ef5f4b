'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { tripRoles } from '@/lib/domain/access/roles'
import { requireOfficeAccess, requireTripAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { deleteTrip } from '@/lib/server/trip/delete-trip'
import { restoreTrip } from '@/lib/server/trip/restore-trip'
import { setRole } from '@/lib/server/trip/trip-roles'

const id = z.string().min(1, 'required').max(200)

const rolesAccess = async ({ tripId }: { tripId: string }) => ({
  trip: await requireTripAccess(tripId, 'edit trip'),
  office: await requireOfficeAccess('create trip'),
})

/** Gives a user a role on the trip. */
export const giveRoleAction = formAction('giveRoleAction', {
  input: z.object({ tripId: id, userId: id, role: z.enum(tripRoles) }),
  permit: rolesAccess,
  async run(access, { userId, role }) {
    const t = await getTranslations('trips.details.access')
    const name = await setRole(access, userId, role)
    if (name === null) throw new Refuse(t('gone'))
    refresh()
    return { message: t('added', { name }) }
  },
})

/** Removes a user's role on the trip. */
export const takeRoleAction = formAction('takeRoleAction', {
  input: z.object({ tripId: id, userId: id }),
  permit: rolesAccess,
  async run(access, { userId }) {
    await setRole(access, userId, null)
    refresh()
    return {}
  },
})

/** Deletes the trip and redirects to the list, where it can be restored. */
export const deleteTripAction = formAction('deleteTripAction', {
  input: z.object({ tripId: id }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'delete trip'),
  async run(access, { tripId }): Promise<object> {
    const t = await getTranslations('trips.details.delete')
    if ((await deleteTrip(access)) === 'published') throw new Refuse(t('published'))
    redirect(`/trips?deleted=${encodeURIComponent(tripId)}`)
  },
})

/** Restores a deleted trip. */
export const restoreTripAction = formAction('restoreTripAction', {
  input: z.object({ tripId: id }),
  permit: () => requireOfficeAccess('create trip'),
  async run(access, { tripId }): Promise<object> {
    const t = await getTranslations('trips.details.delete')
    const outcome = await restoreTrip(access, tripId)
    if (outcome === 'lost') throw new Refuse(t('lost'))
    redirect(outcome === 'done' ? `/trips/${encodeURIComponent(tripId)}/itinerary` : '/trips')
  },
})
