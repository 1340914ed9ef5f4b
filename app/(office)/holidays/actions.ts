'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { isFullDay } from '@/lib/domain/time/day'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { addHoliday, removeHoliday } from '@/lib/server/checks/office-holidays'

const country = z.string().regex(/^[A-Z]{2}$/, 'country')
const day = z.string().refine(isFullDay, 'day')

/** Adds a public holiday of a country, or a day that is no holiday there. */
export const addHolidayAction = formAction('addHolidayAction', {
  input: z
    .object({
      country,
      day,
      kind: z.enum(['holiday', 'none']),
      name: z.string().trim().max(200, 'tooLong').default(''),
    })
    .refine(({ kind, name }) => kind === 'none' || name !== '', { message: 'required', path: ['name'] }),
  permit: () => requireOfficeAccess('manage office'),
  async run(access, { kind, name, ...of }) {
    const isAdded = await addHoliday(access, { ...of, name: kind === 'none' ? null : { [await getLocale()]: name } })
    if (!isAdded) throw new Refuse((await getTranslations('holidays'))('full'))
    refresh()
    return { message: (await getTranslations('holidays'))('saved') }
  },
})

/** Removes an entry of the office, so that the computed holidays apply again. */
export const removeHolidayAction = formAction('removeHolidayAction', {
  input: z.object({ country, day }),
  permit: () => requireOfficeAccess('manage office'),
  async run(access, of) {
    await removeHoliday(access, of)
    refresh()
    return {}
  },
})
