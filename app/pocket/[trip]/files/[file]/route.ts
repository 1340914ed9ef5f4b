import { ownerHeader } from '@/components/phone/offline/headers'
import { Refused, requirePhoneAccess } from '@/lib/server/access/access'
import { fileResponse } from '@/lib/server/files/attachment-response'
import { readMemberAttachment } from '@/lib/server/files/attachments'
import { ownerMark } from '@/lib/server/phone/phone-page'
import { phoneRoute } from '../../../answer'

/** A file that is meant for the member. */
export const GET = phoneRoute('/pocket/[trip]/files/[file]', async (_request, { trip, file }) => {
  const access = await requirePhoneAccess(trip)
  const content = await readMemberAttachment(access, file)
  if (!content) throw new Refused('not found')
  const response = fileResponse(content)
  response.headers.set(ownerHeader, ownerMark(access.viewer))
  return response
})
