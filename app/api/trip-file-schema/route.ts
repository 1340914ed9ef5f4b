import { route } from '@/lib/server/access/route'
import { tripFileJsonSchema } from '@/lib/server/trips/trip-files'

/** The form of the trip file, for whoever writes one. Public, and the same until the next release. */
export const GET = route(
  '/api/trip-file-schema',
  async () =>
    new Response(JSON.stringify(tripFileJsonSchema(), null, 2), {
      headers: { 'content-type': 'application/schema+json; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    }),
)
