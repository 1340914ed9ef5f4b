import { ownerHeader } from '@/components/phone/offline/headers'
import { isLocale } from '@/lib/domain/text/locales'
import { Refused, requirePhoneAccess } from '@/lib/server/access/access'
import { handbookFile } from '@/lib/server/handbook/handbook'
import { attachment } from '@/lib/server/platform/attachment'
import { ownerMark } from '@/lib/server/phone/phone-page'
import { newestRelease } from '@/lib/server/releases/release-record'
import { phoneRoute } from '../../../answer'

/** The handbook of the latest version as a PDF, under the version and the language: `3-en.pdf`. */
export const GET = phoneRoute('/pocket/[trip]/handbook/[edition]', async (_request, { trip, edition }) => {
  const access = await requirePhoneAccess(trip)
  const [, number, language] = /^(\d+)-([\w-]+)\.pdf$/.exec(edition) ?? []
  const release = await newestRelease(access.tripId)
  if (!release || String(release.number) !== number || !isLocale(language)) throw new Refused('not found')
  const { bytes, name } = await handbookFile(access, { language, version: 'released' }, 'pdf')
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': attachment(name),
      'cache-control': 'private, no-store',
      [ownerHeader]: ownerMark(access.viewer),
    },
  })
})
