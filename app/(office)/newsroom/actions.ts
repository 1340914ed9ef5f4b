'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import {
  contrast,
  isLegible,
  leastContrast,
  legible,
  paper,
  readColour,
  type Theme,
} from '@/lib/domain/newsroom/colours'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { saveNewsroomColours, undoLookChange } from '@/lib/server/office/newsroom-look'

const colour = z.string().max(40, 'tooLong').default('')

/** Saves the colours of the newsroom; an empty field means none. Refuses a colour that is hard to read. */
export const saveNewsroomColoursAction = formAction('saveNewsroomColoursAction', {
  input: z.object({ light: colour, dark: colour }),
  permit: () => requireOfficeAccess('manage office'),
  async run(access, typed) {
    const t = await getTranslations('newsroomLook')
    const problems: Record<string, string> = {}
    const read = (theme: Theme): string | null => {
      if (typed[theme].trim() === '') return null
      const value = readColour(typed[theme])
      if (value === null) problems[theme] = t('notColour')
      else if (!isLegible(value, theme)) {
        problems[theme] = t(`contrast.${theme}`, {
          contrast: Math.floor(contrast(value, paper[theme]) * 10) / 10,
          least: leastContrast,
          nearest: legible(value, theme),
        })
      }
      return value
    }
    const colours = { light: read('light'), dark: read('dark') }
    if (Object.keys(problems).length > 0) throw new Refuse((await getTranslations('errors'))('invalid'), problems)
    await saveNewsroomColours(access, colours)
    refresh()
    return { message: t('saved') }
  },
})

/** Undoes the last change of the logo or of the colours. */
export const undoLookAction = formAction('undoLookAction', {
  input: z.object({ changeId: z.string().min(1).max(200) }),
  permit: () => requireOfficeAccess('manage office'),
  async run(access, { changeId }) {
    if (!(await undoLookChange(access, changeId)))
      throw new Refuse((await getTranslations('newsroomLook'))('history.changedSince'))
    refresh()
    return {}
  },
})
