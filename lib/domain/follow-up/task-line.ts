import type { Texts } from '../text/text'
import type { Day } from '../time/day'

/** An open task as lists of all trips show it, with the day on which it is due. */
export type TaskLine = {
  id: string
  text: Texts
  day: Day | null
  ownerId: string | null
  /** The owner: a colleague's name, or the name that was entered. */
  who: string | null
  tripId: string
  tripTitle: Texts | null
  institution: Texts | null
}

/** The tasks of a list: the reader's own, those that are overdue, all. */
export const taskViews = ['mine', 'overdue', 'all'] as const
export type TaskView = (typeof taskViews)[number]

/** The most tasks that a list shows. */
export const mostTasksListed = 300

export type TaskList = {
  lines: TaskLine[]
  counts: Record<TaskView, number>
  /** Whether there are more than are listed. */
  isCut: boolean
  /** The trips that have open tasks, the latest first. */
  trips: { id: string; title: Texts | null }[]
}
