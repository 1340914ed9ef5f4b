import { getLocale, getTranslations } from 'next-intl/server'
import { searchResults } from '@/components/search/search-results'
import type { Locale } from '@/lib/domain/text/locales'
import { dayAt } from '@/lib/domain/time/wall-time'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { search } from '@/lib/server/search/search'
import { readOffice } from '@/lib/server/office/office'
import { route } from '@/lib/server/access/route'

/** Search of trips, people and institutions: `?q=`, at most 100 characters. */
export const GET = route('/api/find', async (request) => {
  const access = await requireOfficeAccess('see trips')
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 100)
  const finds = await search(access, query, dayAt(new Date(), (await readOffice()).timeZone))
  return Response.json({ found: searchResults(finds, (await getLocale()) as Locale, await getTranslations('trip')) })
})
