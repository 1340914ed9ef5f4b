import { requireOfficeAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { toStaffLocale } from '@/lib/domain/text/locales'
import { readOffice } from '@/lib/server/office/office'
import { attachment } from '@/lib/server/platform/attachment'
import { readerLocale } from '@/lib/server/platform/i18n'
import { readPersonData } from '@/lib/server/privacy/person-data'
import { personPdf } from '@/lib/server/privacy/person-pdf'

/** Everything that is stored about a person, as a file to hand to them: JSON, or with `?format=pdf` a document. */
export const GET = route('/api/people/[person]/data', async (request, { person: id }) => {
  const data = await readPersonData(await requireOfficeAccess('edit directory'), id)
  if (!data) return Response.json({ error: 'not found' }, { status: 404 })
  if (new URL(request.url).searchParams.get('format') === 'pdf') {
    const pdf = await personPdf(data, toStaffLocale(await readerLocale()), (await readOffice()).timeZone)
    return file(pdf, 'application/pdf', 'personal-data.pdf')
  }
  return file(`${JSON.stringify(data, null, 2)}\n`, 'application/json; charset=utf-8', 'personal-data.json')
})

function file(content: string | Buffer, type: string, name: string): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: { 'content-type': type, 'content-disposition': attachment(name) },
  })
}
