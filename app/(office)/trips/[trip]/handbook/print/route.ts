import { renderHandbook, renderPart } from '@/components/handbook/render-handbook'
import { readItemFilter } from '@/lib/domain/itinerary/item-filter'
import { requireTripAccess } from '@/lib/server/access/access'
import { handbookChoice, readHandbook, readPrintedPart } from '@/lib/server/handbook/handbook'
import { readerLocale } from '@/lib/server/platform/i18n'
import { route } from '@/lib/server/access/route'

/**
 * The handbook as a page to print from the browser: no script. `?lang=` and `?version=` choose. `?part=itinerary`, with
 * the filter of the itinerary, and `?part=delegation` are documents of their own.
 */
export const GET = route('/trips/[trip]/handbook/print', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'see trip')
  const { search, searchParams } = new URL(request.url)
  const choice = await handbookChoice(access, Object.fromEntries(searchParams), await readerLocale())
  const part = searchParams.get('part')
  const html =
    part === 'itinerary' || part === 'delegation'
      ? await renderPart(await readPrintedPart(access, choice, part, readItemFilter(search)))
      : await renderHandbook(await readHandbook(access, choice))
  // The Content-Security-Policy is set by the proxy, as for all signed-in pages.
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
})
