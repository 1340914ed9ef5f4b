import { requireTripAccess } from '@/lib/server/access/access'
import { acknowledge } from '@/lib/server/releases/acknowledgements'
import { isFromHere, readForm } from '@/lib/server/access/route'
import { leadTo, pocketRoute } from '../../answer'

const mostBytes = 1_000

/** "I have seen it": the version that the page showed. */
export const POST = pocketRoute('/pocket/[trip]/seen', async (request, params) => {
  const access = await requireTripAccess(params.trip, 'see trip')
  if (!isFromHere(request)) return new Response(null, { status: 403 })
  const number = Number((await readForm(request, mostBytes))?.get('number'))
  if (!Number.isInteger(number) || !(await acknowledge(access, number))) return new Response(null, { status: 400 })
  return request.headers.get('accept') === 'application/json'
    ? Response.json({ seen: number })
    : leadTo(`/pocket/${encodeURIComponent(access.tripId)}`)
})
