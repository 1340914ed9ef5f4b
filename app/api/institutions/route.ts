import { requireLookupAccess } from '@/lib/server/access/access'
import { allowLookup } from '@/lib/server/directory/look-up'
import { findInstitutions } from '@/lib/server/directory/institutions'
import { route } from '@/lib/server/access/route'

/** Institutions by name for the pickers: `?q=`. */
export const GET = route('/api/institutions', async (request) => {
  const access = await requireLookupAccess()
  if (!(await allowLookup(access))) return Response.json({ error: 'busy' }, { status: 429 })
  return Response.json({ found: await findInstitutions(access, new URL(request.url).searchParams.get('q') ?? '') })
})
