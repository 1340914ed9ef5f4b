import { renderNoTrip } from '@/components/phone/render-phone'
import { dayOf, momentAt } from '@/lib/domain/time/wall-time'
import { requireUser, requireTripAccess } from '@/lib/server/access/access'
import { readerLocale } from '@/lib/server/platform/i18n'
import { readOffice } from '@/lib/server/office/office'
import { currentTrip, ownerMark } from '@/lib/server/phone/phone-page'
import { carriage, pocketAnswer, pocketRoute } from './answer'
import { pageOf } from './page-of'

/** The member's own trip: under way, else the next. */
export const GET = pocketRoute('/pocket', async (request) => {
  const viewer = await requireUser()
  const id = await currentTrip(viewer, dayOf(momentAt(new Date(), (await readOffice()).timeZone)))
  if (id !== null) return pageOf(request, await requireTripAccess(id, 'see trip'))
  const owner = ownerMark(viewer)
  return pocketAnswer(request, await renderNoTrip({ locale: await readerLocale(), owner, carriage: carriage() }), owner)
})
