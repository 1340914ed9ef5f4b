import { webFiles } from '@/components/newsroom/web-files'
import { attachment } from '@/lib/server/platform/attachment'
import { config } from '@/lib/server/platform/config'
import { publicBytes } from '@/lib/server/newsroom/news-photos'
import { readRevision } from '@/lib/server/newsroom/newsroom'
import { packFiles } from '@/lib/server/newsroom/web-archive'
import { answer, newsRoute, tagged } from '../../answer'
import { lookUp } from '../../look-up'

/** A published article for another website: HTML, Markdown and photos in an archive. */
export const GET = newsRoute('/news/[slug]/web', (request, { slug }) =>
  lookUp(request, slug, '/web', async ({ revisionId, publisher }) => {
    const revision = await readRevision(revisionId)
    if (!revision) return null
    const url = `${config().publicUrl}/news/${slug}`
    // The photos of a revision that the public reads are public.
    const readPhoto = (id: string) => publicBytes(id, 'large')
    const archive = await packFiles(await webFiles(revision, publisher, { slug, url, readPhoto }))
    const headers = {
      link: `<${url}>; rel="canonical"`,
      'content-disposition': attachment(`${slug}.zip`),
    }
    return answer(request, tagged(new Uint8Array(archive), 'application/zip'), { headers })
  }),
)
