import { renderPocket } from '@/components/phone/render-phone'
import { pocketWords } from '@/components/phone/phone-words'
import type { TripAccess } from '@/lib/server/access/access'
import { readerLocale } from '@/lib/server/platform/i18n'
import { ownerMark, readPocket } from '@/lib/server/phone/phone-page'
import { carriage, pocketAnswer } from './answer'

/** The page of a trip for whoever proved that they may see it. */
export async function pageOf(request: Request, access: TripAccess<'see trip'>): Promise<Response> {
  const pocket = await readPocket(access)
  const locale = await readerLocale()
  const owner = ownerMark(access.viewer)
  const html = await renderPocket(pocket, { locale, owner, name: pocketWords(locale).t('title'), carriage: carriage() })
  return pocketAnswer(request, html, owner)
}
