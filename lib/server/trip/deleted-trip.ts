import type { OfficeAccess, TripAccess } from '../access/access'
import { deleteTrip, restoreTrip } from './trip-record'

/** Deletes the trip. `published` where an article of it is live: that has to be withdrawn first. */
export async function removeTrip({
  tripId,
  viewer,
}: TripAccess<'delete trip'>): Promise<'done' | 'published' | 'not found'> {
  const outcome = await deleteTrip(tripId, viewer.id)
  return outcome.ok ? 'done' : outcome.code
}

/** Brings back a deleted trip. `lost` where something it refers to has been erased since. */
export async function bringBack(
  { viewer }: OfficeAccess<'create trip'>,
  tripId: string,
): Promise<'done' | 'lost' | 'not found'> {
  const outcome = await restoreTrip(tripId, viewer.id)
  if (outcome.ok) return 'done'
  return outcome.code === 'not found' ? 'not found' : 'lost'
}
