'use server'

import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { placesIn } from '@/lib/domain/time/typed-places'
import { isFullDay } from '@/lib/domain/time/day'
import { staffLocales } from '@/lib/domain/text/locales'
import { tidied, type Texts } from '@/lib/domain/text/text'
import { readDay } from '@/lib/domain/time/day-input'
import { directions } from '@/lib/domain/trip/vocabulary'
import { requireOfficeAccess, requireTripAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { makeCopy, makeTrip } from '@/lib/server/trips/new-trip'
import { answerTripFile } from './answer-trip-file'

const line = z.string().trim().max(300, 'tooLong')
const day = line
  .refine((text) => text === '' || readDay(text) !== null, 'day')
  .transform((text) => (text === '' ? null : readDay(text)))

/** Creates a blank trip. The form has a title field for each screen language, `title.en` and so on. */
export const newTripAction = formAction('newTripAction', {
  input: z.object({
    direction: z.enum(directions, 'required'),
    start: day,
    end: day,
    guest: line.optional(),
    destinations: line.optional(),
    ...(Object.fromEntries(staffLocales.map((locale) => [`title.${locale}`, line])) as Record<
      `title.${(typeof staffLocales)[number]}`,
      typeof line
    >),
  }),
  permit: () => requireOfficeAccess('create trip'),
  async run(access, { direction, start, end, guest, destinations, ...titles }): Promise<object> {
    const t = await getTranslations('trips')
    const title: Texts = Object.fromEntries(
      staffLocales.flatMap((locale) => (titles[`title.${locale}`] ? [[locale, titles[`title.${locale}`]]] : [])),
    )
    if (isFullDay(start) && isFullDay(end) && end < start) {
      throw new Refuse((await getTranslations('errors'))('invalid'), { end: t('blank.endFirst') })
    }
    const language = await getLocale()
    const id = await makeTrip(access, {
      language,
      destinations: placesIn(destinations ?? '').map((place) => ({ [language]: place })),
      title: tidied(title),
      direction,
      start,
      end,
      guest: guest || null,
    })
    if (id === null) throw new Refuse(t('blank.noHome'))
    redirect(`/trips/${encodeURIComponent(id)}/itinerary`)
  },
})

/** Imports a trip file before scripts have loaded; then the form sends it to a route, which takes larger ones. */
export const importTripAction = formAction('importTripAction', {
  input: z.object({ file: z.instanceof(File, { error: 'required' }) }),
  permit: () => requireOfficeAccess('create trip'),
  async run(access, { file }): Promise<object> {
    const answer = await answerTripFile(access, new Uint8Array(await file.arrayBuffer()), file.name)
    if (!answer.ok) throw new Refuse(answer.message, answer.fields)
    redirect(`/trips/${encodeURIComponent(answer.id)}/itinerary`)
  },
})

/** Duplicates an earlier trip. */
export const copyTripAction = formAction('copyTripAction', {
  input: z.object({
    from: z.string().min(1, 'required').max(200),
    start: line.transform((text) => readDay(text)).refine(isFullDay, 'day'),
  }),
  permit: async ({ from }) => ({
    office: await requireOfficeAccess('create trip'),
    source: await requireTripAccess(from, 'see staff notes'),
  }),
  async run(access, { start }): Promise<object> {
    redirect(`/trips/${encodeURIComponent(await makeCopy(access.office, access.source, start))}/itinerary`)
  },
})
