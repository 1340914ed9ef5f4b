import { requireOfficeAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { attachment } from '@/lib/server/platform/attachment'
import { readPersonData } from '@/lib/server/privacy/person-data'

/** Everything that is stored about a person, as a file to hand to them. */
export const GET = route('/api/people/[person]/data', async (_request, { person: id }) => {
  const data = await readPersonData(await requireOfficeAccess('edit directory'), id)
  if (!data) return Response.json({ error: 'not found' }, { status: 404 })
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment('personal-data.json'),
    },
  })
})
