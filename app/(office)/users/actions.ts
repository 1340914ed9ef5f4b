'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { officeRoles } from '@/lib/domain/access/roles'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { action, Refuse } from '@/lib/server/access/action'
import {
  addUser,
  resetPassword,
  setDisabled,
  setOfficeRole,
  setPerson,
  type UserOutcome,
} from '@/lib/server/users/manage-users'

const id = z.string().min(1).max(200)
const permit = () => requireOfficeAccess('manage users')

/** Adds a user and returns their first password, which is shown only once. */
export const addUserAction = action('addUserAction', {
  input: z.strictObject({
    name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
    email: z
      .string()
      .trim()
      .min(1, 'required')
      .max(254, 'tooLong')
      .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'),
    officeRole: z.enum(officeRoles),
  }),
  permit,
  async run(access, user) {
    const made = await addUser(access, user)
    if (made) return made
    const sentence = (await getTranslations('users'))('taken')
    throw new Refuse(sentence, { email: sentence })
  },
})

export const setOfficeRoleAction = action('setOfficeRoleAction', {
  input: z.strictObject({ id, officeRole: z.enum(officeRoles) }),
  permit,
  run: async (access, { id: userId, officeRole }) => answer(await setOfficeRole(access, userId, officeRole)),
})

export const setDisabledAction = action('setDisabledAction', {
  input: z.strictObject({ id, isDisabled: z.boolean() }),
  permit,
  run: async (access, { id: userId, isDisabled }) => answer(await setDisabled(access, userId, isDisabled)),
})

export const setPersonAction = action('setPersonAction', {
  input: z.strictObject({ id, personId: id.nullable() }),
  permit,
  run: async (access, { id: userId, personId }) => answer(await setPerson(access, userId, personId)),
})

/** Resets a user's password and returns the new one, which is shown only once. */
export const resetPasswordAction = action('resetPasswordAction', {
  input: z.strictObject({ id }),
  permit,
  async run(access, { id: userId }) {
    const password = await resetPassword(access, userId)
    if (password === null) throw new Refuse((await getTranslations('users'))('gone'), undefined, 'not found')
    return { password }
  },
})

async function answer(outcome: UserOutcome): Promise<object> {
  if (outcome === 'done') return {}
  const t = await getTranslations('users')
  throw new Refuse(outcome === 'last administrator' ? t('last') : t('gone'))
}
