import { requirePhoneAccess } from '@/lib/server/access/access'
import { isStoredWhole } from '@/lib/domain/fields/stored-whole'
import { isFromHere, readForm } from '@/lib/server/access/route'
import { recordShown } from '@/lib/server/releases/shown-releases'
import { phoneRoute } from '../../answer'

const maxBytes = 1_000

/** Records that the page shows a version, from its copy on the phone. */
export const POST = phoneRoute('/pocket/[trip]/shown', async (request, params) => {
  const access = await requirePhoneAccess(params.trip)
  if (!isFromHere(request)) return new Response(null, { status: 403 })
  const number = Number((await readForm(request, maxBytes))?.get('number'))
  if (!isStoredWhole(number) || !(await recordShown(access, number))) return new Response(null, { status: 400 })
  return Response.json({ shown: number })
})
