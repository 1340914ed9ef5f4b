import { cache } from 'react'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { sessions, tripRoles as tripRolesTable, trips, users } from '../../../db/schema'
import {
  officeMay,
  type OfficeAction,
  type OfficeRole,
  tripActions,
  type TripAction,
  tripMay,
  type TripRole,
} from '../../domain/access/roles'
import { Refused } from './refused'
import { sessionUser } from './session'

export { Refused, type Refusal } from './refused'

// Who asks, and what they may. Every function that reads or writes for a user takes one of these accesses
// first; only this file can make one, so a missing check does not compile.

declare const proven: unique symbol

export type Viewer = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly officeRole: OfficeRole
  readonly personId: string | null
  readonly sessionId: string
}

/** Proof that the viewer may do `A` in the office. */
export type OfficeAccess<A extends OfficeAction> = { readonly [proven]: A; readonly viewer: Viewer }

/** Proof that the viewer may do `A` to this trip. `may` is all they may, for the screen to hide by. */
export type TripAccess<A extends TripAction> = {
  readonly [proven]: A
  readonly viewer: Viewer
  readonly tripId: string
  readonly may: ReadonlySet<TripAction>
}

/** Proof that the viewer may look up names in the directories: the office, and whoever edits a trip. */
export type LookupAccess = { readonly [proven]: 'look up'; readonly viewer: Viewer }

/** Who asks, read afresh on every request; `null` where nobody is signed in. */
export const currentUser = cache(async (): Promise<Viewer | null> => {
  const row = await sessionUser()
  if (!row) return null
  const { id, name, email, officeRole, personId } = row.user
  return { id, name, email, officeRole, personId, sessionId: row.sessionId }
})

/** Whoever is signed in, whatever they may. @throws Refused */
export async function requireUser(): Promise<Viewer> {
  const who = await currentUser()
  if (!who) throw new Refused('not signed in')
  return who
}

/** @throws Refused where the viewer may not do this in the office. */
export async function requireOfficeAccess<A extends OfficeAction>(action: A): Promise<OfficeAccess<A>> {
  const who = await requireUser()
  if (!officeMay(who.officeRole, action)) throw new Refused('forbidden')
  return { viewer: who } as OfficeAccess<A>
}

/** @throws Refused where the viewer may neither see the directories nor edit any trip. */
export async function requireLookupAccess(): Promise<LookupAccess> {
  const who = await requireUser()
  if (!officeMay(who.officeRole, 'see directory') && !(await editsSomeTrip(who))) throw new Refused('forbidden')
  return { viewer: who } as LookupAccess
}

async function editsSomeTrip({ id, officeRole }: Viewer): Promise<boolean> {
  const rows = await db()
    .selectDistinct({ role: tripRolesTable.role })
    .from(tripRolesTable)
    .where(eq(tripRolesTable.userId, id))
  return rows.some(({ role }) => tripMay(officeRole, role, 'edit trip'))
}

/** @throws Refused where there is no such trip for the viewer, or they may not do this to it. */
export async function requireTripAccess<A extends TripAction>(tripId: string, action: A): Promise<TripAccess<A>> {
  const who = await requireUser()
  const on = await roleOn(tripId, who.id)
  if (on === undefined || !tripMay(who.officeRole, on, 'see trip')) throw new Refused('not found')
  if (!tripMay(who.officeRole, on, action)) throw new Refused('forbidden')
  const may = new Set(tripActions.filter((a) => tripMay(who.officeRole, on, a)))
  return { viewer: who, tripId, may } as unknown as TripAccess<A>
}

/** Whether an access that was proved a while ago would still be granted. Reads everything afresh, for what stays open. */
export async function isStillGranted(
  { tripId, viewer: { id, sessionId } }: TripAccess<TripAction>,
  action: TripAction,
): Promise<boolean> {
  const [row] = await db()
    .select({ officeRole: users.officeRole, on: tripRolesTable.role })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(trips, eq(trips.id, tripId))
    .leftJoin(tripRolesTable, and(eq(tripRolesTable.tripId, trips.id), eq(tripRolesTable.userId, users.id)))
    .where(
      and(eq(sessions.id, sessionId), eq(users.id, id), gt(sessions.expiresAt, new Date()), isNull(users.disabledAt)),
    )
  return row !== undefined && tripMay(row.officeRole, row.on, action)
}

// `undefined`: no such trip; `null`: no role on it.
const roleOn = cache(async (tripId: string, userId: string): Promise<TripRole | null | undefined> => {
  const [row] = await db()
    .select({ role: tripRolesTable.role })
    .from(trips)
    .leftJoin(tripRolesTable, and(eq(tripRolesTable.tripId, trips.id), eq(tripRolesTable.userId, userId)))
    .where(eq(trips.id, tripId))
  return row && (row.role ?? null)
})
