import { saysHeader } from '@/components/phone/offline/copies'
import { currentUser } from '@/lib/server/access/access'
import { isFromHere } from '@/lib/server/access/route'
import { endSession } from '@/lib/server/access/session'
import { leadTo, pocketRoute } from '../answer'

/** Ends the session of whoever asks; whoever has none is signed out as well. */
export const POST = pocketRoute('/pocket/sign-out', async (request) => {
  if (!isFromHere(request)) return new Response(null, { status: 403 })
  const who = await currentUser()
  if (who) await endSession(who.sessionId)
  const headers = { [saysHeader]: 'out' }
  return request.headers.get('accept') === 'application/json'
    ? Response.json({ out: true }, { headers })
    : leadTo('/sign-in?signed-out', headers)
})
