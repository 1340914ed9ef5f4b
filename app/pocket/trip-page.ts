import { renderPhonePage } from '@/components/phone/render-phone'
import { phoneWords } from '@/components/phone/phone-words'
import type { TripAccess } from '@/lib/server/access/access'
import { readerLocale } from '@/lib/server/platform/i18n'
import { ownerMark, readPhoneData } from '@/lib/server/phone/phone-page'
import { pageAssets, pageResponse } from './answer'

/** The page of a trip, with the user's own programme. */
export async function tripPageResponse(request: Request, access: TripAccess<'see trip'>): Promise<Response> {
  const data = await readPhoneData(access)
  const locale = await readerLocale()
  const owner = ownerMark(access.viewer)
  const html = await renderPhonePage(data, { locale, owner, name: phoneWords(locale).t('title'), assets: pageAssets() })
  return pageResponse(request, html, owner)
}
