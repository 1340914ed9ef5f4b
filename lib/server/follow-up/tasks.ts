import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, tasks, trips, users, visits } from '../../../db/schema'
import { isOverdue } from '../../domain/follow-up/due'
import { mostTasksListed, type TaskLine, type TaskList, type TaskView } from '../../domain/follow-up/task-line'
import type { Texts } from '../../domain/text/text'
import { addDays, type Day } from '../../domain/time/day'
import { change } from '../../domain/trip/edit'
import { dueDayOf } from '../../domain/trip/task-due'
import { type OfficeAccess, Refused, type TripAccess } from '../access/access'
import { editTrip } from '../trip/edit-trip'
import { loadTrip } from '../trip/load-trip'
import { plannedTrips } from './planned-trips'

/** The most tasks that a list shows. */
const onList = 100

/** The open tasks of the viewer, by due day; those without a date come last. */
export async function listOwnTasks({ viewer }: OfficeAccess<'see trips'>): Promise<TaskLine[]> {
  return (await taskLines(and(plannedTrips(viewer), eq(tasks.ownerId, viewer.id)))).slice(0, onList)
}

/** The overdue tasks of others on the trips that the viewer plans. */
export async function listOverdueTasks({ viewer }: OfficeAccess<'see trips'>, today: Day): Promise<TaskLine[]> {
  const others = or(isNull(tasks.ownerId), ne(tasks.ownerId, viewer.id))
  const lines = await taskLines(and(plannedTrips(viewer), others, await isDueBy(addDays(today, -1))))
  return lines.filter(({ day }) => isOverdue(day, today)).slice(0, onList)
}

/** The open tasks of the trips that the viewer plans, also of one trip, those due first. */
export async function listTasks(
  { viewer }: OfficeAccess<'see trips'>,
  { view, tripId, today }: { view: TaskView; tripId: string | null; today: Day },
): Promise<TaskList> {
  const planned = plannedTrips(viewer)
  const within = and(planned, tripId === null ? undefined : eq(tasks.tripId, tripId))
  const of: Record<TaskView, SQL | undefined> = {
    mine: eq(tasks.ownerId, viewer.id),
    overdue: await isDueBy(addDays(today, -1)),
    all: undefined,
  }
  const [lines, mine, overdue, all, ofTrips] = await Promise.all([
    taskLines(and(within, of[view]), mostTasksListed + 1),
    countOf(and(within, of.mine)),
    // A month or year is over later than its text says, by days that no count needs.
    countOf(and(within, of.overdue)),
    countOf(within),
    tripsWithTasks(planned),
  ])
  const shown = view === 'overdue' ? lines.filter(({ day }) => isOverdue(day, today)) : lines
  return {
    lines: shown.slice(0, mostTasksListed),
    counts: { mine, overdue, all },
    isCut: lines.length > mostTasksListed,
    trips: ofTrips,
  }
}

/** Marks a task as done or opens it. `changed`: someone else did so at the same time. @throws Refused if not found */
export async function setTaskStatus(
  { tripId, viewer }: TripAccess<'edit trip'>,
  id: string,
  status: 'open' | 'done',
): Promise<'done' | 'changed'> {
  const task = (await loadTrip(tripId))?.record.task.find((one) => one.id === id)
  if (!task) throw new Refused('not found')
  const saved = await editTrip(tripId, change('task', task, { status }), viewer.id)
  return saved.ok ? 'done' : 'changed'
}

async function countOf(where: SQL | undefined): Promise<number> {
  const [row] = await db()
    .select({ n: count() })
    .from(tasks)
    .innerJoin(trips, eq(trips.id, tasks.tripId))
    .where(and(eq(tasks.status, 'open'), where))
  return row?.n ?? 0
}

/** More trips than a choice of one can show. */
const mostTrips = 200

function tripsWithTasks(where: SQL | undefined): Promise<{ id: string; title: Texts | null }[]> {
  const open = db().select({ id: tasks.tripId }).from(tasks).where(eq(tasks.status, 'open'))
  return db()
    .select({ id: trips.id, title: trips.title })
    .from(trips)
    .where(and(inArray(trips.id, open), where))
    .orderBy(desc(sql`coalesce(${trips.startsOn}, '')`), asc(trips.id))
    .limit(mostTrips)
}

/** The open tasks of users that are due by a day, for their reminders. */
export async function dueTasks(day: Day): Promise<TaskLine[]> {
  return taskLines(and(isNotNull(tasks.ownerId), await isDueBy(day)))
}

// The days of relative tasks are computed here, because the engines calculate with days differently: one condition for
// each distance in use, of which there are few.
async function isDueBy(day: Day): Promise<SQL | undefined> {
  const offsets = await db()
    .selectDistinct({ offset: tasks.dueOffset })
    .from(tasks)
    .where(and(eq(tasks.status, 'open'), isNull(tasks.due), isNotNull(tasks.dueOffset)))
  const relative = offsets.flatMap(({ offset }) => {
    if (offset === null) return []
    const from = offset > 0 ? trips.endsOn : trips.startsOn
    return and(isNull(tasks.due), eq(tasks.dueOffset, offset), lte(from, addDays(day, -offset)))
  })
  return or(lte(tasks.due, day), ...relative)
}

// With a limit those that are due first, by the day of the trip if they are relative to it.
async function taskLines(where: SQL | undefined, limit?: number): Promise<TaskLine[]> {
  const { id, text, due, dueOffset, owner, ownerId, tripId } = tasks
  const { startsOn, endsOn, title } = trips
  const query = db()
    .select({
      id,
      text,
      due,
      dueOffset,
      owner,
      ownerId,
      tripId,
      startsOn,
      endsOn,
      tripTitle: title,
      institution: institutions.name,
      colleague: users.name,
    })
    .from(tasks)
    .innerJoin(trips, eq(trips.id, tasks.tripId))
    .leftJoin(visits, eq(visits.id, tasks.visitId))
    .leftJoin(institutions, eq(institutions.id, visits.institutionId))
    .leftJoin(users, eq(users.id, tasks.ownerId))
    .where(and(eq(tasks.status, 'open'), where))
  const rows =
    limit === undefined
      ? await query.orderBy(asc(tasks.tripId), asc(tasks.position))
      : await query.orderBy(asc(sql`coalesce(${due}, ${startsOn}, '9999')`), asc(id)).limit(limit)
  const lines = rows.map(
    ({ due: dueOn, dueOffset: offset, startsOn: first, endsOn: last, colleague, owner: name, ...line }) => ({
      ...line,
      day: dueDayOf({ due: dueOn, dueOffset: offset }, { startsOn: first, endsOn: last }),
      who: colleague ?? name,
    }),
  )
  return lines.toSorted((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
}
