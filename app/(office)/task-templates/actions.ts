'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { maxTemplateTasks } from '@/lib/domain/follow-up/task-template'
import { isLanguageTag } from '@/lib/domain/text/text'
import { maxTaskOffset } from '@/lib/domain/trip/fields/task'
import { directions } from '@/lib/domain/trip/vocabulary'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { action, Refuse } from '@/lib/server/access/action'
import { saveTaskTemplate } from '@/lib/server/follow-up/task-templates'

const id = z.string().min(1).max(200)
const texts = z
  .record(z.string().max(35).refine(isLanguageTag, 'field'), z.string().trim().min(1, 'required').max(500, 'tooLong'))
  .refine((all) => Object.keys(all).length > 0, 'required')
const template = z.strictObject({
  id,
  name: texts,
  direction: z.enum(directions).nullable(),
  tasks: z
    .array(z.strictObject({ text: texts, dueOffset: z.int().min(-maxTaskOffset).max(maxTaskOffset).nullable() }))
    .max(maxTemplateTasks, 'tooLong')
    .readonly(),
})

/** Changes, adds or, with `to` as `null`, deletes a template of tasks. */
export const saveTaskTemplateAction = action('saveTaskTemplateAction', {
  input: z
    .strictObject({ id, seen: template.nullable(), to: template.nullable() })
    .refine(({ id: of, to }) => to === null || to.id === of, { path: ['id'], error: 'field' }),
  permit: () => requireOfficeAccess('manage office'),
  async run(access, change) {
    const result = await saveTaskTemplate(access, change)
    if (result !== 'done') throw new Refuse((await getTranslations('tasks.office'))(result), undefined, 'conflict')
    refresh()
    return {}
  },
})
