'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { emailsIn, hasOnlyEmails } from '@/lib/domain/access/email-list'
import { mostLinkWeeks } from '@/lib/domain/access/link-expiry'
import { officeRoles } from '@/lib/domain/access/roles'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { action, formAction, Refuse } from '@/lib/server/access/action'
import { saveLinkSettings } from '@/lib/server/office/link-settings'
import { addressOf } from '@/lib/server/releases/release-readers'
import { inviteAgain, inviteUsers, makeResetLink, withdrawInvitation } from '@/lib/server/users/account-links'
import {
  addUser,
  requirePasswordAllowed,
  resetPassword,
  resetSecondFactor,
  setDisabled,
  setOfficeRole,
  setPerson,
  setUserDetails,
  type UserOutcome,
} from '@/lib/server/users/manage-users'

const id = z.string().min(1).max(200)
const permit = () => requireOfficeAccess('manage users')

const email = z
  .string()
  .trim()
  .min(1, 'required')
  .max(254, 'tooLong')
  .refine((text) => addressOf(text) !== null, 'email')
const name = z.string().trim().min(1, 'required').max(200, 'tooLong')

/** Adds a user and returns their first password, which is shown only once. */
export const addUserAction = action('addUserAction', {
  input: z.strictObject({
    name,
    email,
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

/** Removes a user's second factor, for one who has lost it. */
export const resetSecondFactorAction = action('resetSecondFactorAction', {
  input: z.strictObject({ id }),
  permit,
  run: async (access, { id: userId }) => answer(await resetSecondFactor(access, userId)),
})

const mostInvited = 50

/** Adds several users and sends each an invitation. */
export const inviteUsersAction = action('inviteUsersAction', {
  input: z.strictObject({
    emails: z.string().min(1, 'required').max(20_000, 'tooLong').refine(hasOnlyEmails, 'emails'),
    officeRole: z.enum(officeRoles),
  }),
  permit,
  async run(access, { emails, officeRole }) {
    const all = emailsIn(emails)
    const t = await getTranslations('users')
    if (all.length > mostInvited) throw new Refuse(t('tooManyAtOnce', { count: mostInvited }))
    const { invited, taken } = await inviteUsers(access, all, officeRole)
    return { invited, taken }
  },
})

export const inviteAgainAction = action('inviteAgainAction', {
  input: z.strictObject({ id }),
  permit,
  run: async (access, { id: userId }) => answer((await inviteAgain(access, userId)) ? 'done' : 'not found'),
})

export const withdrawInvitationAction = action('withdrawInvitationAction', {
  input: z.strictObject({ id }),
  permit,
  run: async (access, { id: userId }) => answer((await withdrawInvitation(access, userId)) ? 'done' : 'not found'),
})

/** A new address by which the user sets a password, to copy; an earlier one stops. */
export const passwordLinkAction = action('passwordLinkAction', {
  input: z.strictObject({ id }),
  permit,
  async run(access, { id: userId }) {
    await requirePasswordAllowed(userId)
    const url = await makeResetLink(access, userId)
    if (url === null) throw new Refuse((await getTranslations('users'))('gone'), undefined, 'not found')
    return { url }
  },
})

export const setUserDetailsAction = action('setUserDetailsAction', {
  input: z.strictObject({ id, name, email }),
  permit,
  async run(access, { id: userId, ...details }) {
    const outcome = await setUserDetails(access, userId, details)
    if (outcome !== 'taken') return answer(outcome)
    const sentence = (await getTranslations('users'))('taken')
    throw new Refuse(sentence, { email: sentence })
  },
})

/** Saves how the personal links of members work. */
export const saveLinkSettingsAction = formAction('saveLinkSettingsAction', {
  input: z.object({
    weeks: z.coerce.number('number').pipe(z.int32('number').min(1, 'number').max(mostLinkWeeks, 'number')),
    code: z.literal('on').optional(),
  }),
  permit: () => requireOfficeAccess('manage office'),
  async run(access, { weeks, code }) {
    await saveLinkSettings(access, { weeks, isCodeRequired: code === 'on' })
    return { message: (await getTranslations('invitations.settings'))('saved') }
  },
})

async function answer(outcome: UserOutcome): Promise<object> {
  if (outcome === 'done') return {}
  const t = await getTranslations('users')
  throw new Refuse(outcome === 'last administrator' ? t('last') : t('gone'))
}
