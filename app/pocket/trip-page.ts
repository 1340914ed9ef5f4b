import { renderPhonePage } from '@/components/phone/render-phone'
import { phoneWords } from '@/components/phone/phone-words'
import { isLocale } from '@/lib/domain/text/locales'
import type { TripAccess } from '@/lib/server/access/access'
import { readerLocale } from '@/lib/server/platform/i18n'
import { ownerMark, readPhoneData } from '@/lib/server/phone/phone-page'
import { recordShown } from '@/lib/server/releases/shown-releases'
import { pageAssets, pageResponse } from './answer'

/** The page of a trip, with the user's own programme. A copy that a phone fetches in advance is not shown yet. */
export async function tripPageResponse(request: Request, access: TripAccess<'see trip'>): Promise<Response> {
  const data = await readPhoneData(access)
  const isShown = request.headers.get('sec-fetch-mode') === 'navigate'
  if (isShown && data.release) await recordShown(access, data.release.number)
  const asked = new URL(request.url).searchParams.get('language')
  const locale = isLocale(asked) ? asked : await readerLocale()
  const owner = ownerMark(access.viewer)
  const html = await renderPhonePage(data, { locale, owner, name: phoneWords(locale).t('title'), assets: pageAssets() })
  return pageResponse(request, html, owner)
}
