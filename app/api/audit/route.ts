import { auditQuery } from '@/app/(office)/audit/audit-query'
import { csvLine } from '@/lib/domain/text/csv'
import { plain } from '@/lib/domain/text/text'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { type AuditLine, exportAudit } from '@/lib/server/history/audit'
import { readOffice } from '@/lib/server/office/office'
import { attachment } from '@/lib/server/platform/attachment'

const columns = ['time', 'who', 'entry', 'entry id', 'action', 'name', 'trip', 'fields', 'network address']

const cellsOf = ({ at, userName, subject, subjectId, verb, what, trip, fields, address }: AuditLine) => [
  at.toISOString(),
  userName ?? '',
  subject,
  subjectId,
  verb,
  plain(what, 'en'),
  trip?.id ?? '',
  fields.join(' '),
  address ?? '',
]

/** The audit log as CSV, narrowed as its page is. */
export const GET = route('/api/audit', async (request) => {
  const access = await requireOfficeAccess('manage users')
  const { timeZone } = await readOffice()
  const { filter } = auditQuery(Object.fromEntries(new URL(request.url).searchParams), timeZone)
  const lines = exportAudit(access, filter)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    // The mark tells Excel that it is UTF-8.
    start: (stream) => stream.enqueue(encoder.encode(`\uFEFF${csvLine(columns)}`)),
    async pull(stream) {
      const next = await lines.next()
      if (next.done) stream.close()
      else stream.enqueue(encoder.encode(next.value.map((line) => csvLine(cellsOf(line))).join('')))
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': attachment('audit-log.csv') },
  })
})
