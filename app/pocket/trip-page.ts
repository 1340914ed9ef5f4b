import { phoneWords } from '@/components/phone/phone-words'
import { renderPhonePage } from '@/components/phone/render-phone'
import { isLocale, type Locale } from '@/lib/domain/text/locales'
import type { TripAccess } from '@/lib/server/access/access'
import { readerLocale } from '@/lib/server/platform/i18n'
import { recordShown } from '@/lib/server/releases/shown-releases'
import { finishedPage, pageAssets, pageResponse } from './answer'
import { findTripPage, type MissingPage, type TripPage } from './page-cache'

/** The page of a trip, with the user's own programme. A copy that a phone fetches in advance is not shown yet. */
export async function tripPageResponse(request: Request, access: TripAccess<'see trip'>): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('language')
  const locale = isLocale(asked) ? asked : await readerLocale()
  const found = await findTripPage(access, locale)
  const page = 'data' in found ? await render(found, locale) : found
  const isShown = request.headers.get('sec-fetch-mode') === 'navigate'
  if (isShown && page.release !== null) await recordShown(access, page.release)
  return pageResponse(request, page)
}

async function render({ data, owner, keep }: MissingPage, locale: Locale): Promise<TripPage> {
  const name = phoneWords(locale).t('title')
  const html = await renderPhonePage(data, { locale, owner, name, assets: pageAssets() })
  const page = { ...finishedPage(html, owner), release: data.release?.number ?? null }
  keep(page)
  return page
}
