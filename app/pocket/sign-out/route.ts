import { statusHeader } from '@/components/phone/offline/copies'
import { currentUser } from '@/lib/server/access/access'
import { isFromHere } from '@/lib/server/access/route'
import { endLinkSessions } from '@/lib/server/access/link-session'
import { endSession } from '@/lib/server/access/session'
import { redirectTo, phoneRoute } from '../answer'

/** Ends the session of the request, if there is one, and those of the personal links of this device. */
export const POST = phoneRoute('/pocket/sign-out', async (request) => {
  if (!isFromHere(request)) return new Response(null, { status: 403 })
  const user = await currentUser()
  if (user) await endSession(user.sessionId)
  await endLinkSessions()
  const headers = { [statusHeader]: 'out' }
  return request.headers.get('accept') === 'application/json'
    ? Response.json({ out: true }, { headers })
    : redirectTo('/sign-in?signed-out', headers)
})
