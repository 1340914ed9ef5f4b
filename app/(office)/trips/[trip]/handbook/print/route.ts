import { renderHandbook } from '@/components/handbook/render-handbook'
import { requireTripAccess } from '@/lib/server/access/access'
import { handbookChoice, readHandbook } from '@/lib/server/handbook/handbook'
import { readerLocale } from '@/lib/server/platform/i18n'
import { route } from '@/lib/server/access/route'

/** The handbook as a page to print from the browser: no script. `?lang=` and `?version=` choose. */
export const GET = route('/trips/[trip]/handbook/print', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'see trip')
  const choice = await handbookChoice(
    access,
    Object.fromEntries(new URL(request.url).searchParams),
    await readerLocale(),
  )
  // The Content-Security-Policy is set by the proxy, as for all signed-in pages.
  return new Response(await renderHandbook(await readHandbook(access, choice)), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
})
