import { Refused, requireTripAccess } from '@/lib/server/access/access'
import { readPhoto } from '@/lib/server/photos/photos'
import { route } from '@/lib/server/access/route'

/** A photo of the report for its authors, `?size=small` or `large`. */
export const GET = route('/api/trips/[trip]/photos/[photo]', async (request, { trip: tripId, photo }) => {
  const access = await requireTripAccess(tripId, 'write report')
  const size = new URL(request.url).searchParams.get('size') ?? 'large'
  const bytes = size === 'small' || size === 'large' ? await readPhoto(access, photo, size) : null
  if (!bytes) throw new Refused('not found')
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/jpeg', 'content-security-policy': `default-src 'none'; sandbox` },
  })
})
