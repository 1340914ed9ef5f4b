import { requireOfficeAccess } from '@/lib/server/access/access'
import { isFromHere, route } from '@/lib/server/access/route'
import { checkSent } from '@/lib/server/office/backups'
import { answerOfCheck } from './answer-of-check'

/** Checks a backup that is sent as raw bytes. Nothing of it is kept. */
export const POST = route('/api/backups', async (request) => {
  const access = await requireOfficeAccess('manage office')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  return answerOfCheck(await checkSent(access, request.body ?? []))
})
