import { requireOfficeAccess } from '@/lib/server/access/access'
import { isFromHere, route } from '@/lib/server/access/route'
import { checkStored, openBackup } from '@/lib/server/office/backups'
import { attachment } from '@/lib/server/platform/attachment'
import { answerOfCheck } from '../answer-of-check'

/** A backup, to download. */
export const GET = route('/api/backups/[name]', async (request, { name }) => {
  const access = await requireOfficeAccess('manage office')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const backup = await openBackup(access, name)
  if (!backup) return Response.json({ error: 'not found' }, { status: 404 })
  return new Response(backup.body, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(backup.size),
      'content-disposition': attachment(name),
    },
  })
})

/** Checks a backup of this server. */
export const POST = route('/api/backups/[name]', async (request, { name }) => {
  const access = await requireOfficeAccess('manage office')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const outcome = await checkStored(access, name)
  return outcome ? answerOfCheck(outcome) : Response.json({ error: 'not found' }, { status: 404 })
})
