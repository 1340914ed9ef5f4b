import { requireOfficeAccess } from '@/lib/server/access/access'
import { houseExamples } from '@/lib/server/office/house-style-example'
import { houseQuery } from '@/lib/server/office/house-style-schema'
import { route } from '@/lib/server/access/route'

/** The example article in the style of the query, as a preview before saving. */
export const GET = route('/house-style/example', async (request) => {
  await requireOfficeAccess('manage office')
  const asked = houseQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  return asked.success
    ? Response.json(houseExamples(asked.data))
    : Response.json({ error: 'no such choice' }, { status: 400 })
})
