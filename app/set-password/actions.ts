'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Refused } from '@/lib/server/access/access'
import { formAction } from '@/lib/server/access/action'
import { codePath, landingPageFor } from '@/lib/server/access/landing-page'
import { accountLinkByToken, accountLinkCookie, takeAccountLink } from '@/lib/server/users/account-links'
import { shortestPassword } from '@/lib/domain/access/password-length'

/** Sets the password of the user whose secret address was opened, and signs them in. */
export const setPasswordAction = formAction('setPasswordAction', {
  caller: 'anyone',
  input: z.object({
    name: z.string().trim().min(1, 'required').max(200, 'tooLong').optional(),
    password: z.string().min(1, 'required').min(shortestPassword, 'password').max(1000, 'tooLong'),
  }),
  async permit() {
    const token = (await cookies()).get(accountLinkCookie)?.value ?? ''
    const link = token === '' ? null : await accountLinkByToken(token)
    if (!link) throw new Refused('not found')
    return { token, ...link }
  },
  async run({ token, kind }, { name, password }): Promise<object> {
    const entered = await takeAccountLink(token, { name: kind === 'invitation' ? (name ?? null) : null, password })
    if (!entered) throw new Refused('not found')
    redirect(entered.needsCode ? codePath(undefined) : landingPageFor(entered.role))
  },
})
