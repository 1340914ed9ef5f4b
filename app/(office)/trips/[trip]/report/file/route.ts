import { fileFormats, fileTypes, renderFile } from '@/components/newsroom/render-file'
import { newsWords } from '@/components/newsroom/news-words'
import { webFiles } from '@/components/newsroom/web-files'
import { requireTripAccess } from '@/lib/server/access/access'
import { attachment } from '@/lib/server/platform/attachment'
import { packFiles } from '@/lib/server/newsroom/web-archive'
import { readPhoto } from '@/lib/server/photos/photos'
import { staffLocale } from '@/lib/server/platform/i18n'
import { readPreview, readPublishing } from '@/lib/server/report/publish-view'
import { readReportLanguage } from '@/lib/report/report-language'
import { reportLanguageOf } from '@/lib/server/report/report-language'
import { route } from '@/lib/server/access/route'

/**
 * The current report as a file: `?format=docx`, `txt`, or `zip` for another website with its photos; and `?lang=`, by
 * default that of the report page.
 */
export const GET = route('/trips/[trip]/report/file', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'write report')
  const query = new URL(request.url).searchParams
  const isArchive = query.get('format') === 'zip'
  const format = fileFormats.find((one) => one === query.get('format'))
  if (!format && !isArchive) return refused('fileFormat', 400)
  const lang = query.get('lang') ?? undefined
  if (lang !== undefined && !readReportLanguage(lang)) return refused('fileLanguage', 404)
  const language = await reportLanguageOf(access, lang, await staffLocale())
  const preview = await readPreview(access, language)
  const publishing = await readPublishing(access, language)
  if (!preview?.article.body.length || !publishing)
    return new Response(null, {
      status: 303,
      headers: { location: `/trips/${encodeURIComponent(tripId)}/report?lang=${language}` },
    })
  const { article, publisher } = preview
  const { slug } = publishing
  if (!format) {
    const readLarge = (id: string) => readPhoto(access, id, 'large')
    const archive = await packFiles(await webFiles(article, publisher, { slug, url: null, readPhoto: readLarge }))
    return new Response(new Uint8Array(archive), {
      headers: { 'content-type': 'application/zip', 'content-disposition': attachment(`${slug}.zip`) },
    })
  }
  return new Response(await renderFile(article, publisher, format, null), {
    headers: { 'content-type': fileTypes[format], 'content-disposition': attachment(`${slug}.${format}`) },
  })
})

async function refused(why: 'fileFormat' | 'fileLanguage', status: number): Promise<Response> {
  const { t } = newsWords(await staffLocale())
  return new Response(`${t(why)}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
