import { requirePhoneAccess } from '@/lib/server/access/access'
import { acknowledge } from '@/lib/server/releases/acknowledgements'
import { isStoredWhole } from '@/lib/domain/fields/stored-whole'
import { isFromHere, readForm } from '@/lib/server/access/route'
import { redirectTo, phoneRoute } from '../../answer'

const maxBytes = 1_000

/** Acknowledges the version that the page shows. */
export const POST = phoneRoute('/pocket/[trip]/seen', async (request, params) => {
  const access = await requirePhoneAccess(params.trip)
  if (!isFromHere(request)) return new Response(null, { status: 403 })
  const number = Number((await readForm(request, maxBytes))?.get('number'))
  if (!isStoredWhole(number) || !(await acknowledge(access, number))) return new Response(null, { status: 400 })
  return request.headers.get('accept') === 'application/json'
    ? Response.json({ seen: number })
    : redirectTo(`/pocket/${encodeURIComponent(access.tripId)}`)
})
