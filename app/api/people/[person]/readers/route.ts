import { readersQuery } from '@/app/(office)/privacy/access/readers-query'
import { csvLine } from '@/lib/domain/text/csv'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { readOffice } from '@/lib/server/office/office'
import { attachment } from '@/lib/server/platform/attachment'
import { notePersonReadersExport, readPersonReaders } from '@/lib/server/privacy/person-readers'

/** Who could see the data of a person between two days, as CSV. */
export const GET = route('/api/people/[person]/readers', async (request, { person }) => {
  const access = await requireOfficeAccess('manage office')
  const { timeZone } = await readOffice()
  const { period } = readersQuery(Object.fromEntries(new URL(request.url).searchParams), timeZone)
  const lines = await readPersonReaders(access, person, period)
  if (!lines) return Response.json({ error: 'not found' }, { status: 404 })
  await notePersonReadersExport(access, person)
  const rows = lines.flatMap(({ userId, userName, reason, trip, periods }) =>
    periods.map(({ from, to }) => [
      userId,
      userName ?? '',
      reason,
      trip?.id ?? '',
      from.toISOString(),
      to?.toISOString() ?? '',
    ]),
  )
  const all = [['account', 'name', 'reason', 'trip', 'from', 'until'], ...rows]
  // The mark tells Excel that it is UTF-8.
  return new Response(`\uFEFF${all.map(csvLine).join('')}`, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': attachment('access-to-person.csv') },
  })
})
