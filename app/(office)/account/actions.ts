'use server'

import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireUser } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { addressOf } from '@/lib/server/access/client-address'
import { allowAttempt, resetAttempts } from '@/lib/server/access/rate-limit'
import { shortestPassword } from '@/lib/server/users/password'
import { changePassword } from '@/lib/server/users/users'

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
    const address = addressOf(await headers())
    if (!(await allowAttempt(viewer.email, address))) throw new Refuse((await getTranslations('signIn'))('tooMany'))
    if (!(await changePassword(viewer, currentPassword, nextPassword)))
      throw new Refuse(t('wrong'), { currentPassword: t('wrong') })
    await resetAttempts(viewer.email, address)
    return { message: t('changed') }
  },
})
