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
import { deviceLink, deviceLinks } from './link-session'
import { Expired, LinkWithdrawn, Refused } from './refused'
import { requestSession } from './session'

export { Expired, LinkWithdrawn, Refused, type Refusal } from './refused'

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
  /** Only with a personal link: the trips that this device has a link to. It gives access to nothing else. */
  readonly linkedTrips?: readonly string[]
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
  const session = await readSession()
  if (session.state !== 'open') return null
  const { id, name, email, officeRole, personId } = session.user
  return { id, name, email, officeRole, personId, sessionId: session.sessionId }
})

const readSession = cache(() => requestSession())

/** Whether the session of the request has run out, rather than been ended. */
export async function isSessionExpired(): Promise<boolean> {
  return (await readSession()).state === 'expired'
}

/** The signed-in user, whatever their permissions. @throws Refused when not signed in */
export async function requireUser(): Promise<Viewer> {
  const who = await currentUser()
  if (!who) throw (await isSessionExpired()) ? new Expired('account') : new Refused('not signed in')
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

/**
 * Access to the member's page of a trip, by a personal link of this device or else by an account. A link gives the
 * view of a member, whatever the role of the account of its owner. @throws Refused
 */
export async function requirePhoneAccess(tripId: string): Promise<TripAccess<'see trip'>> {
  const link = await deviceLink(tripId)
  if (link?.state === 'open') {
    const { id, name, email } = link.user
    const { open: trips } = await deviceLinks()
    const viewer = { id, name, email, personId: link.personId, sessionId: link.sessionId, linkedTrips: trips }
    const access = { viewer: { ...viewer, officeRole: 'none' as const }, tripId, may: new Set(['see trip'] as const) }
    if (isGranted(access, 'see trip')) return access
  }
  try {
    return await requireTripAccess(tripId, 'see trip')
  } catch (error) {
    if (!link || !(error instanceof Refused) || error.refusal !== 'not signed in') throw error
    throw link.state === 'expired' ? new Expired('link') : new LinkWithdrawn()
  }
}

/** The signed-in user; otherwise the owner of a personal link of this device. @throws Refused when there is neither */
export async function requirePhoneUser(): Promise<Viewer> {
  const user = await currentUser()
  if (user) return user
  const { open, hasExpired } = await deviceLinks()
  const [trip] = open
  if (trip !== undefined) return (await requirePhoneAccess(trip)).viewer
  if (hasExpired) throw new Expired('link')
  return requireUser()
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

/** Whether the viewer may do the same as before. Reads session, account and role again, for long-lived streams. */
export async function isUnchanged({
  tripId,
  viewer: { id, sessionId },
  may,
}: TripAccess<'see trip'>): Promise<boolean> {
  const [row] = await db()
    .select({ officeRole: users.officeRole, on: tripRolesTable.role })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(trips, eq(trips.id, tripId))
    .leftJoin(tripRolesTable, and(eq(tripRolesTable.tripId, trips.id), eq(tripRolesTable.userId, users.id)))
    .where(
      and(eq(sessions.id, sessionId), eq(users.id, id), gt(sessions.expiresAt, new Date()), isNull(users.disabledAt)),
    )
  return row !== undefined && tripActions.every((action) => tripMay(row.officeRole, row.on, action) === may.has(action))
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
