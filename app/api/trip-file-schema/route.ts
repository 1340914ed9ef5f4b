import { route } from '@/lib/server/access/route'
import { tripFileJsonSchema } from '@/lib/server/trips/trip-files'

/** The JSON Schema of the trip file. Public, and unchanged until the next version of the program. */
export const GET = route(
  '/api/trip-file-schema',
  async () =>
    new Response(JSON.stringify(tripFileJsonSchema(), null, 2), {
      headers: { 'content-type': 'application/schema+json; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    }),
)
