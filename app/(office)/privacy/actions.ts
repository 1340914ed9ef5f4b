'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { action, formAction, Refuse } from '@/lib/server/access/action'
import { anonymisePerson } from '@/lib/server/privacy/anonymise-person'
import { deleteAccount } from '@/lib/server/privacy/delete-account'
import { mostDays, savePrivacySettings } from '@/lib/server/privacy/retention'

const days = z.coerce.number('number').pipe(z.int32('number').min(1, 'number').max(mostDays, 'number'))

const id = z.string().min(1).max(200)

/** Deletes an account with what is its own. */
export const deleteAccountAction = action('deleteAccountAction', {
  input: z.strictObject({ id }),
  permit: () => requireOfficeAccess('manage users'),
  async run(access, { id: userId }) {
    const outcome = await deleteAccount(access, userId)
    if (outcome === 'done') return {}
    const t = await getTranslations('users')
    throw new Refuse(outcome === 'own' ? t('deletion.own') : t('gone'), undefined, 'not found')
  },
})

/** Anonymises a person in place. */
export const anonymisePersonAction = action('anonymisePersonAction', {
  input: z.strictObject({ id }),
  permit: () => requireOfficeAccess('edit directory'),
  async run(access, { id: personId }) {
    if (await anonymisePerson(access, personId)) return {}
    throw new Refuse((await getTranslations('errors'))('not found'), undefined, 'not found')
  },
})

/** Saves how long personal data stays, and who sees past visits. */
export const savePrivacyAction = formAction('savePrivacyAction', {
  input: z.object({ deletedTripDays: days, mailDays: days, history: z.literal('on').optional() }),
  permit: () => requireOfficeAccess('manage office'),
  async run(access, { history, ...periods }) {
    await savePrivacySettings(access, { ...periods, isHistoryShared: history === 'on' })
    refresh()
    return { message: (await getTranslations('privacy'))('saved') }
  },
})
