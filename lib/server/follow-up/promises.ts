import { and, asc, count, desc, eq, inArray, lt, ne, type SQL, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, nextSteps, trips, users, visits } from '../../../db/schema'
import type { PromiseLine, PromiseList, PromiseView } from '../../domain/follow-up/promise-list'
import type { Day } from '../../domain/time/day'
import { change, isSame } from '../../domain/trip/edit'
import { languageOfWords } from '../../domain/visits/member-note'
import type { NextStepStatus } from '../../domain/trip/vocabulary'
import { Refused, type OfficeAccess, type TripAccess } from '../access/access'
import { editTrip } from '../trip/edit-trip'
import { loadTrip } from '../trip/load-trip'
import { plannedTrips } from './planned-trips'

const onPage = 100

/** Those without a due day last. */
const byDueDay = [asc(sql`coalesce(${nextSteps.due}, '9999')`), asc(nextSteps.id)]

type Asked = { view: PromiseView; isClosed?: boolean; page?: number; today: Day }

/**
 * A page of the promises of all trips that the viewer plans: those open, the overdue ones first; or those closed, the
 * latest first.
 */
export async function listPromises(
  { viewer }: OfficeAccess<'see trips'>,
  { view, isClosed = false, page = 1, today }: Asked,
): Promise<PromiseList> {
  const mine = eq(nextSteps.ownerId, viewer.id)
  const ours = inArray(nextSteps.side, ['ours', 'both'])
  const theirs = inArray(nextSteps.side, ['theirs', 'both'])
  const of: Record<PromiseView, SQL | undefined> = { mine, ours, theirs, all: undefined }
  const within = plannedTrips(viewer)
  const isOpen = eq(nextSteps.status, 'open')
  const wanted = and(within, of[view], isClosed ? ne(nextSteps.status, 'open') : isOpen)
  const [total, ...counts] = await Promise.all([
    countOf(wanted),
    countOf(and(within, isOpen, mine)),
    countOf(and(within, isOpen, ours)),
    countOf(and(within, isOpen, theirs)),
    countOf(and(within, isOpen)),
    // A month or year is over later than its text says, by days that no count needs.
    countOf(and(within, isOpen, lt(nextSteps.due, today))),
  ])
  const [ofMine, ofOurs, ofTheirs, ofAll, late] = counts
  const pages = Math.max(1, Math.ceil(total / onPage))
  const shown = Math.min(Math.max(1, page), pages)
  const order = isClosed ? [desc(sql`coalesce(${nextSteps.due}, '')`), desc(nextSteps.id)] : byDueDay
  const lines = await promiseLines(wanted, order)
    .limit(onPage)
    .offset((shown - 1) * onPage)
  return { lines, counts: { mine: ofMine, ours: ofOurs, theirs: ofTheirs, all: ofAll, late }, page: shown, pages }
}

/** The open promises of the viewer, by due day. */
export function listOwnPromises({ viewer }: OfficeAccess<'see trips'>): Promise<PromiseLine[]> {
  return promiseLines(
    and(plannedTrips(viewer), eq(nextSteps.status, 'open'), eq(nextSteps.ownerId, viewer.id)),
    byDueDay,
  ).limit(onPage)
}

/** The open promises of users that have a due day, for their reminders. */
export function duePromises(): Promise<(PromiseLine & { ownerId: string | null })[]> {
  return promiseLines(
    and(eq(nextSteps.status, 'open'), sql`${nextSteps.ownerId} is not null`, sql`${nextSteps.due} is not null`),
    byDueDay,
  )
}

function promiseLines(where: SQL | undefined, order: SQL[]) {
  const { id, text, due, owner, ownerId, side, status, reason, visitId, tripId } = nextSteps
  return db()
    .select({
      id,
      text,
      due,
      owner,
      ownerId,
      side,
      status,
      reason,
      visitId,
      tripId,
      tripTitle: trips.title,
      tripStart: trips.startsOn,
      institution: { id: institutions.id, name: institutions.name },
      colleague: users.name,
    })
    .from(nextSteps)
    .innerJoin(trips, eq(trips.id, nextSteps.tripId))
    .leftJoin(visits, eq(visits.id, nextSteps.visitId))
    .leftJoin(institutions, eq(institutions.id, visits.institutionId))
    .leftJoin(users, eq(users.id, nextSteps.ownerId))
    .where(where)
    .orderBy(...order)
}

async function countOf(where: SQL | undefined): Promise<number> {
  const [row] = await db()
    .select({ n: count() })
    .from(nextSteps)
    .innerJoin(trips, eq(trips.id, nextSteps.tripId))
    .where(where)
  return row?.n ?? 0
}

/**
 * Sets the status of a promise, with the reason if it is dropped. `changed`: someone else did so at the same time.
 * @throws Refused for a promise that is not of this trip
 */
export async function setPromiseStatus(
  { tripId, viewer }: TripAccess<'edit trip'>,
  id: string,
  status: NextStepStatus,
  reason: string,
): Promise<'done' | 'changed'> {
  const whole = await loadTrip(tripId)
  const step = whole?.record.nextStep.find((one) => one.id === id)
  if (!whole || !step) throw new Refused('not found')
  const words = status === 'dropped' ? { [languageOfWords(reason, whole.record.trip.language)]: reason } : null
  const to = isSame(step.reason, words) ? { status } : { status, reason: words }
  const saved = await editTrip(tripId, change('nextStep', step, to), viewer.id)
  return saved.ok ? 'done' : 'changed'
}
