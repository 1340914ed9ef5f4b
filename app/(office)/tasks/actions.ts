'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireTripAccess } from '@/lib/server/access/access'
import { action, Refuse } from '@/lib/server/access/action'
import { setTaskStatus } from '@/lib/server/follow-up/tasks'

const id = z.string().min(1).max(200)

/** Marks a task as done, or opens it again. */
export const setTaskStatusAction = action('setTaskStatusAction', {
  input: z.strictObject({ tripId: id, id, status: z.enum(['open', 'done']) }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  async run(access, { id: task, status }) {
    if ((await setTaskStatus(access, task, status)) === 'changed')
      throw new Refuse((await getTranslations('tasks.list'))('changed'), undefined, 'conflict')
    refresh()
    return {}
  },
})
