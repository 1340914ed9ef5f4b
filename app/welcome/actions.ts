'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { locales } from '@/lib/domain/text/locales'
import { isTimeZone } from '@/lib/domain/time/wall-time'
import { formAction } from '@/lib/server/access/action'
import { shortestPassword } from '@/lib/server/users/password'
import { makeFirstAdministrator } from '@/lib/server/users/users'

export const welcomeAction = formAction('welcomeAction', {
  input: z.object({
    name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
    email: z.email('email').max(254, 'tooLong'),
    password: z.string().min(shortestPassword, 'password').max(1000, 'tooLong'),
    institution: z.string().trim().min(1, 'required').max(300, 'tooLong'),
    acronym: z
      .string()
      .trim()
      .max(30, 'tooLong')
      .default('')
      .transform((text) => text || null),
    language: z.enum(locales),
    timeZone: z.string().refine(isTimeZone, 'timeZone'),
  }),
  permit: async () => null,
  async run(_, first): Promise<object> {
    await makeFirstAdministrator(first, (await getTranslations('signIn'))('taken'))
    redirect('/trips')
  },
})
