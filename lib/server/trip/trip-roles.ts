import { and, asc, eq, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { tripRoles, users } from '../../../db/schema'
import { run, transact } from '../../../db/transact'
import type { TripRole } from '../../domain/access/roles'
import type { OfficeAccess, TripAccess } from '../access/access'
import { announceAccessChange } from '../platform/announce'
import { noteChange } from '../platform/change-log'

/** A user with a role on a trip, besides office staff. */
export type TripUser = { userId: string; name: string; role: TripRole; disabled: boolean }

/** Roles are given by office staff, so an office access and a trip access are needed. */
export type RolesAccess = { office: OfficeAccess<'create trip'>; trip: TripAccess<'edit trip'> }

export async function listTripUsers({ tripId }: TripAccess<'edit trip'>): Promise<TripUser[]> {
  const rows = await db()
    .select({ userId: users.id, name: users.name, role: tripRoles.role, disabledAt: users.disabledAt })
    .from(tripRoles)
    .innerJoin(users, eq(users.id, tripRoles.userId))
    .where(and(eq(tripRoles.tripId, tripId), isNull(users.kind)))
    .orderBy(asc(users.name), asc(users.id))
  return rows.map(({ disabledAt, ...row }) => ({ ...row, disabled: disabledAt !== null }))
}

/** The users who could get a role: those not on this trip, without office staff, who see all trips anyway. */
export function usersWithoutRole({ trip }: RolesAccess): Promise<{ id: string; name: string; email: string }[]> {
  return db()
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .leftJoin(tripRoles, and(eq(tripRoles.userId, users.id), eq(tripRoles.tripId, trip.tripId)))
    .where(and(eq(users.officeRole, 'none'), isNull(users.kind), isNull(users.disabledAt), isNull(tripRoles.userId)))
    .orderBy(asc(users.name), asc(users.id))
    .limit(1000)
}

/** Sets or, with `null`, removes a user's role on the trip. @returns the user's name, or `null` for an unknown user */
export async function setRole(
  { office, trip }: RolesAccess,
  userId: string,
  role: TripRole | null,
): Promise<string | null> {
  const { tripId } = trip
  const name = await transact(db(), function* (tx) {
    const [user] = yield* run(
      tx
        .select({ name: users.name })
        .from(users)
        .where(and(eq(users.id, userId), isNull(users.kind))),
    )
    if (!user) return null
    const which = and(eq(tripRoles.tripId, tripId), eq(tripRoles.userId, userId))
    const [row] = yield* run(tx.select({ role: tripRoles.role }).from(tripRoles).where(which))
    if ((row?.role ?? null) === role) return user.name
    if (role === null) yield* run(tx.delete(tripRoles).where(which))
    else if (row) yield* run(tx.update(tripRoles).set({ role }).where(which))
    else yield* run(tx.insert(tripRoles).values({ tripId, userId, role }))
    yield* noteChange(tx, {
      tripId,
      userId: office.viewer.id,
      subject: 'role',
      subjectId: userId,
      verb: role === null ? 'take' : 'give',
      edit: { role },
      inverse: { role: row?.role ?? null },
      version: null,
    })
    return user.name
  })
  announceAccessChange(userId)
  return name
}
