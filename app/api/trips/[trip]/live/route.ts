import { requireTripAccess } from '@/lib/server/access/access'
import { liveStream } from '@/lib/server/trip/live'
import { route } from '@/lib/server/access/route'

/** Server-sent events: the trip's version now and on every change, and presence. `?seat=` identifies the open page. */
export const GET = route('/api/trips/[trip]/live', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'see trip')
  const stream = liveStream(access, new URL(request.url).searchParams.get('seat')?.slice(0, 60) ?? null, request.signal)
  if (!stream) return Response.json({ error: 'busy' }, { status: 429, headers: { 'retry-after': '30' } })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
})
