'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { isLocale, locales } from '@/lib/domain/text/locales'
import { currentUser } from '@/lib/server/access/access'
import { formAction } from '@/lib/server/access/action'
import { localeCookie } from '@/lib/server/platform/i18n'
import { rememberLocale } from '@/lib/server/users/users'

const chooseLocale = formAction('chooseLocale', {
  caller: 'anyone',
  input: z.object({ locale: z.enum(locales) }),
  permit: async () => null,
  async run(_, { locale }) {
    if (!isLocale(locale)) return {}
    ;(await cookies()).set(localeCookie, locale, { path: '/', maxAge: 365 * 24 * 60 * 60, sameSite: 'lax' })
    const who = await currentUser()
    if (who) await rememberLocale(who, locale)
    return {}
  },
})

export const chooseLocaleAction = async (form: FormData): Promise<void> => void (await chooseLocale(null, form))
