import { requireOfficeAccess } from '@/lib/server/access/access'
import { isFromHere, readBytes, route } from '@/lib/server/access/route'
import { largestFile } from '@/lib/server/trips/trip-files'
import { answerTripFile } from '@/app/(office)/trips/answer-trip-file'

/**
 * Imports a trip from a trip file, sent as raw bytes with its name in `x-file-name`. A route and not only an action, so
 * that access is checked before the body is read.
 */
export const POST = route('/api/trips', async (request) => {
  const access = await requireOfficeAccess('create trip')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const bytes = await readBytes(request, largestFile)
  const answer = await answerTripFile(access, bytes, fileName(request))
  return Response.json(answer, { status: answer.ok ? 201 : bytes ? 422 : 413 })
})

function fileName(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get('x-file-name') ?? '').slice(0, 200)
  } catch {
    return ''
  }
}
