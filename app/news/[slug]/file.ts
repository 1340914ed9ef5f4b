import { type FileFormat, fileTypes, renderFile } from '@/components/newsroom/render-file'
import { attachment } from '@/lib/server/platform/attachment'
import { config } from '@/lib/server/platform/config'
import { readRevision } from '@/lib/server/newsroom/newsroom'
import { answer, newsRoute, type Rendered, tagged } from '../answer'
import { cachedByKey } from '@/lib/server/platform/cached-by-key'
import { lookUp } from '../look-up'

/** A route that answers with a published article as a file; `rest` is its part of the address behind the slug. */
export function fileRoute(format: FileFormat, rest: '/text' | '/word') {
  const rendered = cachedByKey<Rendered>(50)
  return newsRoute(`/news/[slug]${rest}`, (request, { slug }) =>
    lookUp(request, slug, rest, async ({ revisionId, publisher }) => {
      const url = `${config().publicUrl}/news/${slug}`
      const file = await rendered(`${revisionId} ${JSON.stringify(publisher)}`, async () => {
        const revision = await readRevision(revisionId)
        return revision && tagged(await renderFile(revision, publisher, format, url), fileTypes[format])
      })
      // The page is what search engines are to find. Text is read in the browser, a document is saved.
      const headers = {
        link: `<${url}>; rel="canonical"`,
        ...(format === 'docx' && { 'content-disposition': attachment(`${slug}.docx`) }),
      }
      return file && answer(request, file, { headers })
    }),
  )
}
