import { eq } from 'drizzle-orm'
import { cache } from 'react'
import { db } from '../../../db/client'
import { office } from '../../../db/schema'
import { type Steps, transact } from '../../../db/transact'
import { defaultTaskTemplates } from '../../domain/follow-up/default-task-templates'
import { type TaskTemplate, withTemplate } from '../../domain/follow-up/task-template'
import type { OfficeAccess } from '../access/access'
import { changeOffice, lockOffice } from '../platform/office-settings'

/** The office's templates of tasks. They are no secret. Reads once per request. */
export const readTaskTemplates = cache(async (): Promise<readonly TaskTemplate[]> => {
  const [row] = await db().select({ taskTemplates: office.taskTemplates }).from(office).where(eq(office.id, 'office'))
  return row?.taskTemplates ?? defaultTaskTemplates
})

/** Changes, adds or, with `to` as `null`, removes a template. `seen`: as it was when it was opened. */
export function saveTaskTemplate(
  { viewer }: OfficeAccess<'manage office'>,
  { id, seen, to }: { id: string; seen: TaskTemplate | null; to: TaskTemplate | null },
  now = new Date(),
): Promise<'done' | 'changed' | 'full'> {
  return transact(db(), function* (tx): Steps<'done' | 'changed' | 'full'> {
    const before = (yield* lockOffice(tx))?.taskTemplates ?? defaultTaskTemplates
    const after = withTemplate(before, id, seen, to)
    if (typeof after === 'string') return after
    if (after === before) return 'done'
    const edit = { from: { taskTemplates: before }, to: { taskTemplates: after } }
    yield* changeOffice(tx, viewer.id, { taskTemplates: after }, edit, now)
    return 'done'
  })
}
