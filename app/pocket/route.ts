import { renderNoTrip } from '@/components/pocket/render-pocket'
import { dayOf, momentAt } from '@/lib/domain/wall-time'
import { signedIn, trip } from '@/lib/server/access'
import { readerLocale } from '@/lib/server/i18n'
import { house } from '@/lib/server/office'
import { currentTrip, ownerMark } from '@/lib/server/pocket'
import { carriage, pocketAnswer, pocketRoute } from './answer'
import { pageOf } from './page-of'

/** The member's own trip: under way, else the next. */
export const GET = pocketRoute(async (request) => {
  const viewer = await signedIn()
  const id = await currentTrip(viewer, dayOf(momentAt(new Date(), (await house()).timeZone)))
  if (id !== null) return pageOf(request, await trip(id, 'see trip'))
  const owner = ownerMark(viewer)
  return pocketAnswer(request, await renderNoTrip({ locale: await readerLocale(), owner, carriage: carriage() }), owner)
})
