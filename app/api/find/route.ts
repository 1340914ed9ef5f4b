import { getLocale, getTranslations } from 'next-intl/server'
import { foundLines } from '@/components/find/found-lines'
import type { Locale } from '@/lib/domain/locales'
import { dayOf, momentAt } from '@/lib/domain/wall-time'
import { office } from '@/lib/server/access'
import { findAnything } from '@/lib/server/find'
import { house } from '@/lib/server/office'
import { route } from '@/lib/server/route'

/** Trips, people and institutions by their words, for the reader's language: `?q=`, at most 100 signs of it. */
export const GET = route(async (request) => {
  const access = await office('see trips')
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 100)
  const finds = await findAnything(access, query, dayOf(momentAt(new Date(), (await house()).timeZone)))
  return Response.json({ found: foundLines(finds, (await getLocale()) as Locale, await getTranslations('trip')) })
})
