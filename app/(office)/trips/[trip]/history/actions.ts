'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Locale } from '@/lib/domain/text/locales'
import { formatInstant } from '@/lib/domain/time/time-format'
import { entityNames } from '@/lib/domain/trip/trip-record'
import { fieldLabel } from '@/lib/messages/field-label'
import { requireTripAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { readOffice } from '@/lib/server/office/office'
import { type RevertOutcome, revertChange } from '@/lib/server/history/trip-history'

const id = z.string().min(1).max(200)
const fieldOf = z.object({
  noun: z.enum(['trip', ...entityNames]),
  line: z.string().max(200),
  field: z.string().min(1).max(50),
})

/** Reverts a change of the trip, or with `noun`, `line` and `field` only that field. */
export const revertChangeAction = formAction('revertChangeAction', {
  input: z.union([fieldOf.extend({ tripId: id, changeId: id }), z.object({ tripId: id, changeId: id })]),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  async run(access, input) {
    const only = 'field' in input ? { noun: input.noun, id: input.line || null, field: input.field } : null
    const outcome = await revertChange(access, input.changeId, only)
    const t = await getTranslations('history')
    if (!outcome.ok) throw await refusalOf(outcome)
    refresh()
    return { message: t(outcome.wasSo ? 'nothingToRevert' : 'reverted') }
  },
})

async function refusalOf(outcome: Extract<RevertOutcome, { ok: false }>): Promise<Refuse> {
  const t = await getTranslations('history')
  if (outcome.code !== 'conflict') return new Refuse((await getTranslations('errors'))('not found'))
  const { conflict, by } = outcome
  const when = by
    ? formatInstant(new Date(by.at), (await getLocale()) as Locale, (await readOffice()).timeZone)
    : (await getTranslations('trip'))('rejected.now')
  const who = by?.name ?? t('someone')
  if (conflict.code === 'gone')
    return new Refuse(t('conflictDeleted', { who, when, what: t(`noun.${conflict.noun}`) }), undefined, 'conflict')
  const labels = await getTranslations('fields')
  const names = conflict.fields.map((field) => fieldLabel(labels, conflict.noun, field))
  const what =
    names.length > 0
      ? new Intl.ListFormat(await getLocale(), { type: 'conjunction' }).format(names)
      : t(`noun.${conflict.noun}`)
  return new Refuse(t('conflict', { who, when, what }), undefined, 'conflict')
}
