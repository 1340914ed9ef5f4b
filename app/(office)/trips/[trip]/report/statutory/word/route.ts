import { requireTripAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { statutoryWord } from '@/lib/server/statutory/statutory-file'

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The official trip report as a Word document, to download. */
export const GET = route('/trips/[trip]/report/statutory/word', async (_request, { trip: tripId }) => {
  const word = await statutoryWord(await requireTripAccess(tripId, 'write report'))
  if (!word)
    return new Response(null, {
      status: 303,
      headers: { location: `/trips/${encodeURIComponent(tripId)}/report/statutory` },
    })
  return new Response(word.bytes, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="trip-report.docx"; filename*=UTF-8''${encoded(word.name)}`,
    },
  })
})

// RFC 5987 has fewer unreserved characters than URLs.
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
