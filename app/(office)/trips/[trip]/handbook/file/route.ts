import { requireTripAccess } from '@/lib/server/access/access'
import { handbookChoice, handbookFile } from '@/lib/server/handbook/handbook'
import { NotSet } from '@/lib/server/handbook/handbook-pdf'
import { readerLocale } from '@/lib/server/platform/i18n'
import { logError } from '@/lib/server/platform/log'
import { route } from '@/lib/server/access/route'

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The handbook as a PDF, with `?format=docx` as a Word document, in the chosen `?lang=` and `?version=`. */
export const GET = route('/trips/[trip]/handbook/file', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'see trip')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const format = query.format === 'docx' ? 'docx' : 'pdf'
  const choice = await handbookChoice(access, query, await readerLocale())
  try {
    const { bytes, name } = await handbookFile(access, choice, format)
    return new Response(bytes, {
      headers: {
        'content-type': types[format],
        'content-disposition': `attachment; filename="handbook.${format}"; filename*=UTF-8''${encoded(name)}`,
      },
    })
  } catch (error) {
    if (!(error instanceof NotSet)) throw error
    logError('handbook', error)
    const back = new URLSearchParams({ lang: choice.language, version: choice.version, failed: '1' })
    return new Response(null, {
      status: 303,
      headers: { location: `/trips/${encodeURIComponent(tripId)}/handbook?${back}` },
    })
  }
})

// RFC 5987 has fewer unreserved characters than URLs.
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
