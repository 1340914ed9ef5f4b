'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { isEmailAddress } from '@/lib/domain/text/email-address'
import { staffLocales } from '@/lib/domain/text/locales'
import { isTimeZone } from '@/lib/domain/time/wall-time'
import { addressOf } from '@/lib/server/access/client-address'
import { formAction, Refuse } from '@/lib/server/access/action'
import { countFrom } from '@/lib/server/access/rate-limit'
import { isSetupCode } from '@/lib/server/access/setup-code'
import { shortestPassword } from '@/lib/domain/access/password-length'
import { makeFirstAdministrator } from '@/lib/server/users/users'

export const welcomeAction = formAction('welcomeAction', {
  caller: 'anyone',
  input: z.object({
    name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
    code: z.string().max(100, 'tooLong').default(''),
    email: z.string().trim().refine(isEmailAddress, 'email'),
    password: z.string().min(shortestPassword, 'password').max(1000, 'tooLong'),
    institution: z.string().trim().min(1, 'required').max(300, 'tooLong'),
    acronym: z
      .string()
      .trim()
      .max(30, 'tooLong')
      .default('')
      .transform((text) => text || null),
    language: z.enum(staffLocales),
    timeZone: z.string().refine(isTimeZone, 'timeZone'),
  }),
  permit: async () => null,
  async run(_, { code, ...first }): Promise<object> {
    const t = await getTranslations('signIn')
    if (!isSetupCode(code)) {
      const isAllowed = await countFrom('invalid link', addressOf(await headers()))
      throw new Refuse(t(isAllowed ? 'wrongCode' : 'tooMany'), { code: t('wrongCode') })
    }
    await makeFirstAdministrator(first, t('taken'))
    redirect('/trips')
  },
})
