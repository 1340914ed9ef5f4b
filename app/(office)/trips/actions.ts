'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { placesIn } from '@/lib/domain/time/typed-places'
import { dayAt } from '@/lib/domain/time/wall-time'
import { isFullDay } from '@/lib/domain/time/day'
import { staffLocales } from '@/lib/domain/text/locales'
import { tidied, type Texts } from '@/lib/domain/text/text'
import { readDay } from '@/lib/domain/time/day-input'
import { directions } from '@/lib/domain/trip/vocabulary'
import { messagesOf } from '@/lib/messages/messages'
import { requireOfficeAccess, requireTripAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { dismissSetup, nameHomeInstitution, skipMail } from '@/lib/server/office/setup'
import { readOffice } from '@/lib/server/office/office'
import { makeCopy, makeTrip } from '@/lib/server/trips/new-trip'
import { addSampleTrip, removeSampleTrip } from '@/lib/server/trips/sample-trip'
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

const name = z.string().trim().min(1, 'required').max(300, 'tooLong')

/** Names the office's own institution; the form has a field for each staff language, `name.en` and so on. */
export const nameInstitutionAction = formAction('nameInstitutionAction', {
  input: z.object(
    Object.fromEntries(staffLocales.map((locale) => [`name.${locale}`, name])) as Record<
      `name.${(typeof staffLocales)[number]}`,
      typeof name
    >,
  ),
  permit: () => requireOfficeAccess('manage office'),
  async run(access, names): Promise<object> {
    const texts = Object.fromEntries(staffLocales.map((locale) => [locale, names[`name.${locale}`]]))
    if ((await nameHomeInstitution(access, texts)) !== 'saved')
      throw new Refuse((await getTranslations('setup.name'))('noHome'))
    refresh()
    return {}
  },
})

/** Notes that the office does without a mail server for now. */
export const skipMailAction = formAction('skipMailAction', {
  input: z.object({}),
  permit: () => requireOfficeAccess('manage office'),
  async run(access): Promise<object> {
    await skipMail(access)
    refresh()
    return {}
  },
})

/** Hides the list of first steps. */
export const dismissSetupAction = formAction('dismissSetupAction', {
  input: z.object({}),
  permit: () => requireOfficeAccess('manage office'),
  async run(access): Promise<object> {
    await dismissSetup(access)
    refresh()
    return {}
  },
})

/** Adds the sample trip and opens it. */
export const addSampleTripAction = formAction('addSampleTripAction', {
  input: z.object({}),
  permit: () => requireOfficeAccess('create trip'),
  async run(access): Promise<object> {
    const title = Object.fromEntries(staffLocales.map((locale) => [locale, messagesOf(locale).setup.sample.tripTitle]))
    const note = (await getTranslations('setup.sample'))('note')
    const id = await addSampleTrip(access, dayAt(new Date(), (await readOffice()).timeZone), { title, note })
    redirect(`/trips/${encodeURIComponent(id)}/itinerary`)
  },
})

/** Removes the sample trip with everything that came with it, and returns to the list. */
export const removeSampleTripAction = formAction('removeSampleTripAction', {
  input: z.object({}),
  permit: () => requireOfficeAccess('edit directory'),
  async run(access): Promise<object> {
    const { kept } = await removeSampleTrip(access)
    redirect(`/trips?sampleRemoved=${kept}`)
  },
})
