import { and, eq, inArray, max, type SQL } from 'drizzle-orm'
import { db } from '../../../db/client'
import { releases, tripRoles, trips } from '../../../db/schema'
import { tripKeyOf } from '../../../db/trip-derived'
import { spanOf } from '../../domain/trip/trip-span'
import { travellerView } from '../../domain/releases/traveller-view'
import { queryWords } from '../../domain/text/search-index'
import type { Day } from '../../domain/time/day'
import { type TripSummary, tripSummary } from '../../domain/trip/trip-summary'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { Viewer } from '../access/access'
import { wholeOf } from './release-record'

/** A trip in lists for users who do not plan it: from its latest release, empty before the first. */
export type MemberTrip = TripSummary & {
  id: string
  start: Day | null
  end: Day | null
  startsOn: Day | null
  endsOn: Day | null
  size: number
}

/** The trips on which a user is a member and that contain every word of `query`, unordered. */
export async function readMemberTrips({ id: userId, personId }: Viewer, query = ''): Promise<MemberTrip[]> {
  const roles = await db()
    .select({ tripId: tripRoles.tripId })
    .from(tripRoles)
    .where(and(eq(tripRoles.userId, userId), eq(tripRoles.role, 'member')))
  return tripsAsMember(
    roles.map(({ tripId }) => tripId),
    personId,
    query,
  )
}

/** These trips as a member reads them, if they contain every word of `query`. The caller has checked access to them. */
export async function tripsAsMember(
  tripIds: readonly string[],
  personId: string | null,
  query = '',
): Promise<MemberTrip[]> {
  const views = await newestViews(tripIds, personId)
  const words = queryWords(query)
  return tripIds.flatMap((tripId) => {
    const view = views.get(tripId)
    if (!view) return words.length === 0 ? [unreleased(tripId)] : []
    const key = tripKeyOf(view.record, Object.values(view.directory.institutions))
    return words.every((word) => key.includes(word)) ? [listed(view)] : []
  })
}

/** The condition on `trips` that this user, who has no office role, plans the trip. */
export function isPlannedBy({ id }: Viewer): SQL {
  const planned = db()
    .select({ id: tripRoles.tripId })
    .from(tripRoles)
    .where(and(eq(tripRoles.userId, id), eq(tripRoles.role, 'editor')))
  return inArray(trips.id, planned)
}

async function newestViews(tripIds: readonly string[], personId: string | null): Promise<Map<string, WholeTrip>> {
  if (tripIds.length === 0) return new Map()
  const newest = db()
    .select({ tripId: releases.tripId, number: max(releases.number).as('newest') })
    .from(releases)
    .where(inArray(releases.tripId, [...tripIds]))
    .groupBy(releases.tripId)
    .as('newest_releases')
  const rows = await db()
    .select({
      tripId: releases.tripId,
      version: releases.version,
      record: releases.record,
      directory: releases.directory,
    })
    .from(releases)
    .innerJoin(newest, and(eq(newest.tripId, releases.tripId), eq(newest.number, releases.number)))
  return new Map(rows.map((row) => [row.tripId, travellerView(wholeOf(row), personId)]))
}

function listed(view: WholeTrip): MemberTrip {
  const { start, end } = view.record.trip
  return { ...tripSummary(view.record, view.directory), id: view.id, start, end, ...spanOf(view.record) }
}

function unreleased(id: string): MemberTrip {
  const nothing = { title: null, guest: null, visits: [], leader: null, size: 0 }
  const undated = { start: null, end: null, startsOn: null, endsOn: null }
  return { id, direction: 'outgoing', homeId: '', isReleased: false, ...nothing, ...undated }
}
