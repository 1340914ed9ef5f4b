'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { isFullDay } from '@/lib/domain/time/day'
import type { Locale } from '@/lib/domain/text/locales'
import { entryKinds, entryTerms, type StatutoryEdit } from '@/lib/domain/statutory/statutory-edit'
import { requireTripAccess } from '@/lib/server/access/access'
import { action, Refuse } from '@/lib/server/access/action'
import { editStatutory } from '@/lib/server/statutory/statutory'
import { readStatutoryView, type StatutoryView } from '@/lib/server/statutory/statutory-view'

const id = z.string().min(1).max(200)
const revision = z.int32().min(0).max(1_000_000)
const line = z.string().max(500, 'tooLong').nullable()
const words = { text: z.string().max(20_000, 'tooLong'), term: z.enum(entryTerms).nullable(), owner: line }

const edit: z.ZodType<StatutoryEdit> = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('cover'),
    revision,
    title: line,
    category: line,
    day: z.string().refine(isFullDay, 'day').nullable(),
  }),
  z.strictObject({ do: z.literal('add'), id, kind: z.enum(entryKinds), before: id.nullable(), revision, ...words }),
  z.strictObject({ do: z.literal('change'), id, revision, ...words }),
  z.strictObject({ do: z.literal('move'), id, before: id.nullable() }),
  z.strictObject({ do: z.literal('remove'), id, revision }),
])

/**
 * One edit of the report. With a `conflict` it was not made, because the text was changed or is gone;
 * the view has the saved text.
 */
export const editStatutoryAction = action('editStatutoryAction', {
  input: z.strictObject({ tripId: id, edit }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'write report'),
  async run(
    access,
    { edit },
  ): Promise<{ view: StatutoryView; undo: StatutoryEdit | null; conflict: 'changed' | 'gone' | null }> {
    const edited = await editStatutory(access, edit)
    if (!edited.ok && edited.code === 'no text') throw new Refuse((await getTranslations('statutory'))('textNeeded'))
    const view = await readStatutoryView(access, (await getLocale()) as Locale)
    if (!view) throw new Refuse((await getTranslations('errors'))('not found'), undefined, 'not found')
    return edited.ok
      ? { view, undo: edited.undo, conflict: null }
      : { view, undo: null, conflict: edited.code === 'gone' ? 'gone' : 'changed' }
  },
})
