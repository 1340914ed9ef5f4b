import { and, asc, eq, isNotNull, isNull, lte, ne, or, type SQL } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, tasks, trips, users, visits } from '../../../db/schema'
import { isOverdue } from '../../domain/follow-up/due'
import type { TaskLine } from '../../domain/follow-up/task-line'
import { addDays, type Day } from '../../domain/time/day'
import { dueDayOf } from '../../domain/trip/task-due'
import type { OfficeAccess } from '../access/access'
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

async function taskLines(where: SQL | undefined): Promise<TaskLine[]> {
  const { id, text, due, dueOffset, owner, ownerId, tripId } = tasks
  const { startsOn, endsOn, title } = trips
  const rows = await db()
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
    .orderBy(asc(tasks.tripId), asc(tasks.position))
  const lines = rows.map(
    ({ due: dueOn, dueOffset: offset, startsOn: first, endsOn: last, colleague, owner: name, ...line }) => ({
      ...line,
      day: dueDayOf({ due: dueOn, dueOffset: offset }, { startsOn: first, endsOn: last }),
      who: colleague ?? name,
    }),
  )
  return lines.toSorted((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
}
