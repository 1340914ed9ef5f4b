import { requireLookupAccess } from '@/lib/server/access/access'
import { allowLookup } from '@/lib/server/directory/look-up'
import { findPeople } from '@/lib/server/directory/people'
import { route } from '@/lib/server/access/route'

/** People by name for the pickers: `?q=`, and `?institution=` for those to be offered first. */
export const GET = route('/api/people', async (request) => {
  const access = await requireLookupAccess()
  if (!(await allowLookup(access))) return Response.json({ error: 'busy' }, { status: 429 })
  const { searchParams } = new URL(request.url)
  const institutionId = searchParams.get('institution') ?? undefined
  return Response.json({ found: await findPeople(access, searchParams.get('q') ?? '', institutionId) })
})
