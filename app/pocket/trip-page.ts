import { isLocale } from '@/lib/domain/text/locales'
import type { TripAccess } from '@/lib/server/access/access'
import { readerLocale } from '@/lib/server/platform/i18n'
import { recordShown } from '@/lib/server/releases/shown-releases'
import { pageResponse } from './answer'
import { tripPage } from './page-cache'

/** The page of a trip, with the user's own programme. A copy that a phone fetches in advance is not shown yet. */
export async function tripPageResponse(request: Request, access: TripAccess<'see trip'>): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('language')
  const page = await tripPage(access, isLocale(asked) ? asked : await readerLocale())
  const isShown = request.headers.get('sec-fetch-mode') === 'navigate'
  if (isShown && page.release !== null) await recordShown(access, page.release)
  return pageResponse(request, page)
}
