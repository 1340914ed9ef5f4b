import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { trips } from '../../../db/schema'
import type { Direction } from '../../domain/trip/vocabulary'
import type { TripAccess } from '../access/access'

/** Whether a trip is outgoing or incoming, which decides the words of its pages. */
export async function readDirection({ tripId }: TripAccess<'see trip'>): Promise<Direction> {
  const [row] = await db().select({ direction: trips.direction }).from(trips).where(eq(trips.id, tripId))
  return row?.direction ?? 'outgoing'
}
