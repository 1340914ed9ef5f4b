import { and, asc, eq, exists, isNull, ne, or } from 'drizzle-orm'
import { db } from '../../../db/client'
import { nextSteps, tasks, tripRoles, users } from '../../../db/schema'
import type { Colleague } from '../../domain/trip/colleague'
import type { TripAccess } from '../access/access'

/** Those who may plan a trip now: office staff and its editors, with what is needed to write to them. */
export function listPlanners(tripId: string) {
  const { id, name, email, locale } = users
  return db()
    .select({ id, name, email, locale })
    .from(users)
    .where(
      and(isNull(users.kind), isNull(users.disabledAt), or(ne(users.officeRole, 'none'), exists(editorsOf(tripId)))),
    )
    .orderBy(asc(users.name), asc(users.id))
}

function editorsOf(tripId: string) {
  return db()
    .select({ id: tripRoles.userId })
    .from(tripRoles)
    .where(and(eq(tripRoles.userId, users.id), eq(tripRoles.tripId, tripId), eq(tripRoles.role, 'editor')))
}

/** Those who can be responsible for something on this trip, and those who are, even if they have left. */
export function listColleagues({ tripId }: TripAccess<'edit trip'>): Promise<Colleague[]> {
  const owns = db()
    .select({ id: nextSteps.id })
    .from(nextSteps)
    .where(and(eq(nextSteps.ownerId, users.id), eq(nextSteps.tripId, tripId)))
  const sees = db()
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.ownerId, users.id), eq(tasks.tripId, tripId)))
  return db()
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      or(
        and(isNull(users.kind), isNull(users.disabledAt), or(ne(users.officeRole, 'none'), exists(editorsOf(tripId)))),
        exists(owns),
        exists(sees),
      ),
    )
    .orderBy(asc(users.name), asc(users.id))
}
