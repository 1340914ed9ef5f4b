import type { Texts } from '../text/text'
import type { Day } from '../time/day'
import { type Edit, isSame } from '../trip/edit'
import { defaultValues } from '../trip/entity-fields'
import { dueDayOf, type TaskDue } from '../trip/task-due'
import type { TripRecord } from '../trip/trip-record'
import { spanOf } from '../trip/trip-span'
import type { Direction } from '../trip/vocabulary'

/** A list of tasks that the office does for each trip of a kind. */
export type TaskTemplate = {
  readonly id: string
  readonly name: Texts
  /** The trips for which it is offered; `null` is all. */
  readonly direction: Direction | null
  readonly tasks: readonly TemplateTask[]
}

/** A task of a template; `dueOffset` as that of a task. */
export type TemplateTask = { readonly text: Texts; readonly dueOffset: number | null }

/** The most templates of an office, and tasks of a template. */
export const maxTemplates = 50
export const maxTemplateTasks = 100

/** The templates that can still be added to a trip. */
export function offeredTemplates(templates: readonly TaskTemplate[], { trip }: TripRecord): TaskTemplate[] {
  const added = trip.taskTemplateIds ?? []
  return templates.filter(
    ({ id, direction, tasks }) =>
      !added.includes(id) && tasks.length > 0 && (direction === null || direction === trip.direction),
  )
}

/**
 * The edit that adds the tasks of a template. The trip remembers the template, and the ids of the tasks follow from
 * both: if two people add it at the same time, the second edit finds the tasks of the first. A task that would be
 * overdue at once, because the template is added late, is due today.
 */
export function addTemplate({ id, tasks }: TaskTemplate, record: TripRecord, tripId: string, today: Day): Edit {
  const { taskTemplateIds } = record.trip
  const span = spanOf(record)
  const dueOf = (dueOffset: number | null): TaskDue => {
    const day = dueDayOf({ due: null, dueOffset }, span)
    return day !== null && day < today ? { due: today, dueOffset: null } : { due: null, dueOffset }
  }
  return {
    do: 'all',
    edits: [
      { do: 'change trip', from: { taskTemplateIds }, to: { taskTemplateIds: [...(taskTemplateIds ?? []), id] } },
      ...tasks.map(({ text, dueOffset }, i) => ({
        do: 'add' as const,
        noun: 'task' as const,
        id: `${tripId}-${id}-${i}`,
        values: { ...defaultValues.task, text, ...dueOf(dueOffset) },
      })),
    ],
  }
}

/**
 * The templates with one changed, added or, with `null`, removed. `seen` is the template as it was when it was opened,
 * `null` for a new one. `changed`: it has been changed since; `full`: no more fit.
 */
export function withTemplate(
  templates: readonly TaskTemplate[],
  id: string,
  seen: TaskTemplate | null,
  to: TaskTemplate | null,
): readonly TaskTemplate[] | 'changed' | 'full' {
  const now = templates.find((one) => one.id === id) ?? null
  if (isSame(now, to)) return templates
  if (!isSame(now, seen)) return 'changed'
  if (!to) return templates.filter((one) => one.id !== id)
  if (now) return templates.map((one) => (one.id === id ? to : one))
  return templates.length < maxTemplates ? [...templates, to] : 'full'
}
