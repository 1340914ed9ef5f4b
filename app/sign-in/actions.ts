'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireUser } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { allowAttempt, resetAttempts } from '@/lib/server/access/rate-limit'
import { addressOf } from '@/lib/server/access/client-address'
import { landingPageFor } from '@/lib/server/access/landing-page'
import { endSession } from '@/lib/server/access/session'
import { logSignInFailed } from '@/lib/server/platform/log'
import { signIn } from '@/lib/server/users/users'

export const signInAction = formAction('signInAction', {
  input: z.object({
    email: z.string().trim().min(1, 'required').max(254),
    password: z.string().min(1, 'required').max(1000),
  }),
  permit: async () => null,
  async run(_, { email, password }): Promise<object> {
    const t = await getTranslations('signIn')
    const address = addressOf(await headers())
    if (!(await allowAttempt(email, address))) {
      logSignInFailed('too-many-attempts', null)
      throw new Refuse(t('tooMany'))
    }
    const role = await signIn(email, password)
    if (!role) throw new Refuse(t('wrong'))
    await resetAttempts(email, address)
    redirect(landingPageFor(role))
  },
})

export const signOutAction = formAction('signOutAction', {
  input: z.object({}),
  permit: requireUser,
  async run(viewer): Promise<object> {
    await endSession(viewer.sessionId)
    redirect('/sign-in?signed-out')
  },
})
