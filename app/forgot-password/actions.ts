'use server'

import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { formAction, Refuse } from '@/lib/server/access/action'
import { addressOf } from '@/lib/server/access/client-address'
import { count, countFrom } from '@/lib/server/access/rate-limit'
import { requestReset } from '@/lib/server/users/account-links'

/** Sends a link for a new password. The answer does not reveal whether there is such an account. */
export const forgotPasswordAction = formAction('forgotPasswordAction', {
  caller: 'anyone',
  input: z.object({ email: z.string().trim().min(1, 'required').max(254, 'tooLong') }),
  permit: async () => null,
  async run(_, { email }) {
    const t = await getTranslations('accountLinks')
    if (!(await countFrom('reset network', addressOf(await headers())))) throw new Refuse(t('tooMany'))
    // An account gets a few messages at most; asking more often changes nothing, and is not shown.
    if (await count('reset mail', email)) await requestReset(email)
    return { message: t('sent') }
  },
})
