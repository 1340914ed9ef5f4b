import type { Day } from '../time/day'
import { dueDayOf } from '../trip/task-due'
import type { Task, TripRecord } from '../trip/trip-record'
import { spanOf } from '../trip/trip-span'
import { isDueSoon, isOverdue } from './due'

/** The tasks of a trip by how soon they are due, in this order. */
export const taskGroups = ['overdue', 'week', 'later', 'after', 'undated', 'closed'] as const
export type TaskGroup = (typeof taskGroups)[number]

/** A task with the day on which it is due. */
export type DatedTask = { task: Task; day: Day | null }

/** The groups that have tasks; within each, the ones due first come first. */
export function groupedTasks(record: TripRecord, today: Day): { group: TaskGroup; tasks: DatedTask[] }[] {
  const span = spanOf(record)
  const dated = record.task.map((task) => ({ task, day: dueDayOf(task, span) }))
  const groupOf = ({ task, day }: DatedTask): TaskGroup => {
    if (task.status !== 'open') return 'closed'
    if (day === null) return 'undated'
    if (isOverdue(day, today)) return 'overdue'
    if (isDueSoon(day, today)) return 'week'
    return span.endsOn !== null && day > span.endsOn ? 'after' : 'later'
  }
  return taskGroups.flatMap((group) => {
    const tasks = dated.filter((one) => groupOf(one) === group).toSorted(byDay)
    return tasks.length > 0 ? [{ group, tasks }] : []
  })
}

/** The tasks of one visit or item, the open ones first. */
export function tasksOf(record: TripRecord, of: { visitId: string } | { itemId: string }): DatedTask[] {
  const span = spanOf(record)
  const own = record.task.filter((task) =>
    'visitId' in of ? task.visitId === of.visitId && task.itemId === null : task.itemId === of.itemId,
  )
  const closed = ({ task }: DatedTask) => Number(task.status !== 'open')
  return own
    .map((task) => ({ task, day: dueDayOf(task, span) }))
    .toSorted((a, b) => closed(a) - closed(b) || byDay(a, b))
}

// Tasks due on the same day stay in the order of the list.
function byDay(a: DatedTask, b: DatedTask): number {
  return (a.day ?? '9999').localeCompare(b.day ?? '9999')
}
