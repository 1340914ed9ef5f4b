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
  type WithImplied,
} from '../../domain/access/roles'
import { noteRequestUser } from '../platform/request-context'
import { Refused } from './refused'
import { sessionUser } from './session'

export { Refused, type Refusal } from './refused'

// Access tokens. Every function that reads or writes for a user takes one as its first argument, and only this file
// creates them, so a missing permission check does not compile.

declare const proven: unique symbol

export type Viewer = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly officeRole: OfficeRole
  readonly personId: string | null
  readonly sessionId: string
}

/** Proof that the user may do `A` in the office. */
export type OfficeAccess<A extends OfficeAction> = { readonly [proven]: A; readonly viewer: Viewer }

/**
 * Proof that the user may do `A` and all that it implies on this trip: `TripAccess<'edit trip'>` is assignable to
 * `TripAccess<'see trip'>`. Distributes over unions. `may`: all that the user may do, for screens to hide the rest.
 */
export type TripAccess<A extends TripAction> = A extends TripAction
  ? {
      readonly [proven]: { readonly [B in WithImplied<A>]: true }
      readonly viewer: Viewer
      readonly tripId: string
      readonly may: ReadonlySet<TripAction>
    }
  : never

/** Proof that the user may look up names in the directories: office staff, and editors of any trip. */
export type LookupAccess = { readonly [proven]: 'look up'; readonly viewer: Viewer }

/** The signed-in user, read from the database once per request; `null` when not signed in. */
export async function currentUser(): Promise<Viewer | null> {
  const who = await readCurrentUser()
  if (who) noteRequestUser(who.id)
  return who
}

const readCurrentUser = cache(async (): Promise<Viewer | null> => {
  const row = await sessionUser()
  if (!row) return null
  const { id, name, email, officeRole, personId } = row.user
  return { id, name, email, officeRole, personId, sessionId: row.sessionId }
})

/** The signed-in user, whatever their permissions. @throws Refused when not signed in */
export async function requireUser(): Promise<Viewer> {
  const who = await currentUser()
  if (!who) throw new Refused('not signed in')
  return who
}

/** @throws Refused when the user may not do this in the office */
export async function requireOfficeAccess<A extends OfficeAction>(action: A): Promise<OfficeAccess<A>> {
  const who = await requireUser()
  if (!officeMay(who.officeRole, action)) throw new Refused('forbidden')
  return { viewer: who } as OfficeAccess<A>
}

/** @throws Refused when the user may neither see the directories nor edit any trip */
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

/** @throws Refused when the trip does not exist for this user, or they may not do this to it */
export async function requireTripAccess<A extends TripAction>(tripId: string, action: A): Promise<TripAccess<A>> {
  const who = await requireUser()
  const on = await roleOn(tripId, who.id)
  if (on === undefined || !tripMay(who.officeRole, on, 'see trip')) throw new Refused('not found')
  const may = new Set(tripActions.filter((a) => tripMay(who.officeRole, on, a)))
  const access = { viewer: who, tripId, may }
  if (!isGranted(access, action)) throw new Refused('forbidden')
  return access
}

type Unproven = Pick<TripAccess<'see trip'>, 'viewer' | 'tripId' | 'may'>

function isGranted<A extends TripAction>(access: Unproven, action: A): access is Unproven & TripAccess<A> {
  return access.may.has(action)
}

/** Type guard: narrows an access to a stronger one when the user may do more. Reads nothing. */
export function allows<A extends TripAction>(
  access: TripAccess<'see trip'>,
  action: A,
): access is TripAccess<'see trip'> & TripAccess<A> {
  return access.may.has(action)
}

/** Whether an access would still be granted now. Reads the session, account and role again, for long-lived streams. */
export async function isStillGranted(
  { tripId, viewer: { id, sessionId } }: TripAccess<'see trip'>,
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

// `undefined`: the trip does not exist; `null`: the user has no role on it.
const roleOn = cache(async (tripId: string, userId: string): Promise<TripRole | null | undefined> => {
  const [row] = await db()
    .select({ role: tripRolesTable.role })
    .from(trips)
    .leftJoin(tripRolesTable, and(eq(tripRolesTable.tripId, trips.id), eq(tripRolesTable.userId, userId)))
    .where(eq(trips.id, tripId))
  return row && (row.role ?? null)
})
