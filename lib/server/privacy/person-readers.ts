import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { db, type Db } from '../../../db/client'
import { changes, hosts, items, members, people, releases, tripRoles, trips, users, visits } from '../../../db/schema'
import { containsId } from '../../../db/search'
import { run, snapshot, type Steps, transact } from '../../../db/transact'
import type { TripRole } from '../../domain/access/roles'
import { joined, overlap, type Period, periodsOf } from '../../domain/privacy/access-periods'
import type { OfficeAccess } from '../access/access'
import { noteChange } from '../platform/change-log'

// Who could see the data of a person: not who looked at it, which is not recorded.

/**
 * Why someone could see it: staff see everything, others by their role on a trip that names the person. `deleted`: an
 * account that is gone, whose roles are no longer known.
 */
export type Reason = 'staff' | 'editor' | 'member' | 'deleted'

/** `userName`: `null` for a deleted account. `periods`: within the days asked for; an open end is their last moment. */
export type ReaderLine = {
  userId: string
  userName: string | null
  reason: Reason
  trip: { id: string; startsOn: string | null } | null
  periods: Period[]
}

type Access = OfficeAccess<'manage office'>
type User = typeof users.$inferSelect
type Change = typeof changes.$inferSelect

/** Who could see the person's data in a period, and why; `null` if there is no such person. */
export async function readPersonReaders(_: Access, personId: string, asked: Period): Promise<ReaderLine[] | null> {
  return snapshot(db(), function* (tx): Steps<ReaderLine[] | null> {
    const [person] = yield* run(tx.select().from(people).where(eq(people.id, personId)))
    if (!person) return null
    const within = { from: asked.from > person.createdAt ? asked.from : person.createdAt, to: asked.to }
    const accounts = yield* run(tx.select().from(users).orderBy(asc(users.name), asc(users.id)))
    const ofUsers = yield* run(tx.select().from(changes).where(eq(changes.subject, 'user')).orderBy(asc(changes.id)))
    const active = new Map(accounts.map((user) => [user.id, activeOf(user, changesOf(ofUsers, user.id))]))
    const lines: ReaderLine[] = []
    for (const user of accounts) {
      const found = clip(staffOf(user, changesOf(ofUsers, user.id)), active.get(user.id) ?? [], within)
      if (found.length > 0)
        lines.push({ userId: user.id, userName: user.name, reason: 'staff', trip: null, periods: found })
    }
    lines.push(...(yield* tripReaders(tx, personId, accounts, active, within)))
    return [...lines, ...deletedAccounts(accounts, ofUsers, within)]
  })
}

/** Notes that the answer was exported. */
export async function notePersonReadersExport({ viewer }: Access, personId: string): Promise<void> {
  await transact(db(), (tx) =>
    noteChange(tx, {
      tripId: null,
      userId: viewer.id,
      subject: 'person',
      subjectId: personId,
      verb: 'export',
      edit: {},
      inverse: null,
      version: null,
    }),
  )
}

const changesOf = (all: readonly Change[], userId: string) => all.filter(({ subjectId }) => subjectId === userId)

/** The periods in which the account could be used. */
function activeOf({ disabledAt, createdAt }: User, ofUser: readonly Change[]): Period[] {
  const switched = ofUser.flatMap(({ at, verb }) =>
    verb === 'disable' ? [{ at, before: true }] : verb === 'enable' ? [{ at, before: false }] : [],
  )
  return periodsOf(disabledAt === null, switched, createdAt).filter(({ value }) => value)
}

/** The periods in which the user had a role in the office, by which all trips and the directories can be seen. */
function staffOf({ officeRole, createdAt }: User, ofUser: readonly Change[]): Period[] {
  const changed = ofUser.flatMap(({ at, edit }) => {
    const { from, to } = edit as { from?: { officeRole?: string }; to?: { officeRole?: string } }
    return to?.officeRole === undefined ? [] : [{ at, before: from?.officeRole }]
  })
  return periodsOf<string>(officeRole, changed, createdAt).filter(({ value }) => value !== 'none')
}

// Of a deleted account the changes have lost their content: all that is known is when it ended.
function deletedAccounts(accounts: readonly User[], ofUsers: readonly Change[], within: Period): ReaderLine[] {
  const known = new Set(accounts.map(({ id }) => id))
  return ofUsers.flatMap(({ subjectId, verb, at }) => {
    if (verb !== 'delete' || known.has(subjectId)) return []
    const added = ofUsers.find((one) => one.subjectId === subjectId && one.verb === 'add')
    const period = overlap({ from: added?.at ?? new Date(0), to: at }, within)
    return period ? [{ userId: subjectId, userName: null, reason: 'deleted', trip: null, periods: [period] }] : []
  })
}

function* tripReaders(
  tx: Db,
  personId: string,
  accounts: readonly User[],
  active: ReadonlyMap<string, Period[]>,
  within: Period,
): Steps<ReaderLine[]> {
  const named = yield* tripsNaming(tx, personId)
  if (named.size === 0) return []
  const ids = [...named.keys()]
  const roles = yield* run(tx.select().from(tripRoles).where(inArray(tripRoles.tripId, ids)))
  const given = yield* run(
    tx
      .select()
      .from(changes)
      .where(and(eq(changes.subject, 'role'), inArray(changes.tripId, ids))),
  )
  const lines: ReaderLine[] = []
  for (const [tripId, trip] of named) {
    for (const user of accounts) {
      const now = roles.find((role) => role.tripId === tripId && role.userId === user.id)?.role ?? null
      const ofThis = given.filter((change) => change.tripId === tripId && change.subjectId === user.id)
      if (now === null && ofThis.length === 0) continue
      const since = user.createdAt > trip.createdAt ? user.createdAt : trip.createdAt
      const roleBefore = ofThis.map(({ at, inverse }) => ({
        at,
        before: (inverse as { role?: TripRole | null } | null)?.role,
      }))
      for (const reason of ['editor', 'member'] as const) {
        const held = periodsOf<TripRole | null>(now, roleBefore, since).filter(({ value }) => value === reason)
        // Members see versions only.
        const shown = reason === 'member' ? clip(held, trip.released, within) : held
        const periods = clip(shown, active.get(user.id) ?? [], within)
        if (periods.length > 0)
          lines.push({
            userId: user.id,
            userName: user.name,
            reason,
            trip: { id: tripId, startsOn: trip.startsOn },
            periods,
          })
      }
    }
  }
  return lines
}

type NamingTrip = { createdAt: Date; startsOn: string | null; released: Period[] }

/** The trips that name the person now or in a version; `released`: when members could see a version that does. */
function* tripsNaming(tx: Db, personId: string): Steps<Map<string, NamingTrip>> {
  const drafts = yield* run(
    tx
      .selectDistinct({ id: trips.id })
      .from(trips)
      .leftJoin(members, eq(members.tripId, trips.id))
      .leftJoin(visits, eq(visits.tripId, trips.id))
      .leftJoin(hosts, eq(hosts.visitId, visits.id))
      .leftJoin(items, eq(items.tripId, trips.id))
      .where(or(eq(members.personId, personId), eq(hosts.personId, personId), containsId(items.attendeeIds, personId))),
  )
  const versions = yield* run(
    tx
      .select({ tripId: releases.tripId, number: releases.number, releasedAt: releases.releasedAt })
      .from(releases)
      .where(containsId(releases.record, personId)),
  )
  const ids = [...new Set([...drafts.map(({ id }) => id), ...versions.map(({ tripId }) => tripId)])]
  if (ids.length === 0) return new Map()
  const rows = yield* run(
    tx.select().from(trips).where(inArray(trips.id, ids)).orderBy(asc(trips.startsOn), asc(trips.id)),
  )
  const all = yield* run(
    tx
      .select({ tripId: releases.tripId, number: releases.number, releasedAt: releases.releasedAt })
      .from(releases)
      .where(inArray(releases.tripId, ids)),
  )
  return new Map(
    rows.map(({ id, createdAt, startsOn }) => {
      const ofTrip = all.filter(({ tripId }) => tripId === id).toSorted((a, b) => a.number - b.number)
      const naming = new Set(versions.filter(({ tripId }) => tripId === id).map(({ number }) => number))
      const released = ofTrip.flatMap(({ number, releasedAt }, i) =>
        naming.has(number) ? [{ from: releasedAt, to: ofTrip[i + 1]?.releasedAt ?? null }] : [],
      )
      return [id, { createdAt, startsOn, released: joined(released) }]
    }),
  )
}

/** The parts of some periods that are in one of others and in the days asked for. */
function clip(periods: readonly Period[], others: readonly Period[], within: Period): Period[] {
  return joined(
    periods.flatMap((period) =>
      others.flatMap((other) => {
        const both = overlap(period, other)
        const part = both && overlap(both, within)
        return part ? [part] : []
      }),
    ),
  )
}
