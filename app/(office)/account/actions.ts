'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireUser } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { clear, count } from '@/lib/server/access/rate-limit'
import { shortestPassword } from '@/lib/domain/access/password-length'
import { addressOf } from '@/lib/server/releases/release-readers'
import { changeDetails, changePassword } from '@/lib/server/users/users'

/** Changes the user's own password and signs out all other devices. */
export const changePasswordAction = formAction('changePasswordAction', {
  input: z.object({
    currentPassword: z.string().min(1, 'required').max(1000, 'tooLong'),
    nextPassword: z.string().min(1, 'required').min(shortestPassword, 'password').max(1000, 'tooLong'),
  }),
  permit: requireUser,
  async run(viewer, { currentPassword, nextPassword }) {
    const t = await getTranslations('account')
    if (currentPassword === nextPassword) throw new Refuse(t('same'), { nextPassword: t('same') })
    // Rate limited like sign-in: someone with access to an open device must not be able to guess the password.
    if (!(await count('session', viewer.sessionId))) throw new Refuse((await getTranslations('signIn'))('tooMany'))
    if (!(await changePassword(viewer, currentPassword, nextPassword)))
      throw new Refuse(t('wrong'), { currentPassword: t('wrong') })
    await clear('session', viewer.sessionId)
    return { message: t('changed') }
  },
})

/** Changes the user's own name and e-mail address, with their password: a reset is sent to that address. */
export const changeDetailsAction = formAction('changeDetailsAction', {
  input: z.object({
    name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
    email: z
      .string()
      .trim()
      .min(1, 'required')
      .max(254, 'tooLong')
      .refine((text) => addressOf(text) !== null, 'email'),
    password: z.string().min(1, 'required').max(1000, 'tooLong'),
  }),
  permit: requireUser,
  async run(viewer, { name, email, password }) {
    const t = await getTranslations('account')
    if (!(await count('session', viewer.sessionId))) throw new Refuse((await getTranslations('signIn'))('tooMany'))
    const outcome = await changeDetails(viewer, { name, email }, password)
    if (outcome === 'wrong password') throw new Refuse(t('wrong'), { password: t('wrong') })
    await clear('session', viewer.sessionId)
    if (outcome === 'fixed email') throw new Refuse(t('fixedEmail'), { email: t('fixedEmail') })
    if (outcome === 'taken') throw new Refuse(t('taken'), { email: t('taken') })
    refresh()
    return { message: t('detailsSaved') }
  },
})
