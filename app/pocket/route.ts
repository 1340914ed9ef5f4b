import { renderNoTrip } from '@/components/phone/render-phone'
import { dayAt } from '@/lib/domain/time/wall-time'
import { requirePhoneAccess, requirePhoneUser } from '@/lib/server/access/access'
import { readerLocale } from '@/lib/server/platform/i18n'
import { readOffice } from '@/lib/server/office/office'
import { currentTrip, ownerMark } from '@/lib/server/phone/phone-page'
import { finishedPage, pageAssets, pageResponse, phoneRoute } from './answer'
import { tripPageResponse } from './trip-page'

/** The current trip of the user, or of the personal links of this device; otherwise the next one. */
export const GET = phoneRoute('/pocket', async (request) => {
  const viewer = await requirePhoneUser()
  const id = await currentTrip(viewer, dayAt(new Date(), (await readOffice()).timeZone))
  if (id !== null) return tripPageResponse(request, await requirePhoneAccess(id))
  const owner = ownerMark(viewer)
  const html = await renderNoTrip({ locale: await readerLocale(), owner, assets: pageAssets() })
  return pageResponse(request, finishedPage(html, owner))
})
