import { renderArticle } from '@/components/newsroom/render-article'
import { config } from '@/lib/server/platform/config'
import { readRevision } from '@/lib/server/newsroom/newsroom'
import { answer, newsRoute, type Rendered, tagged } from '../answer'
import { cachedByKey } from '@/lib/server/platform/cached-by-key'
import { lookUp } from '../look-up'

// Revisions never change, so an article is rendered once for each publisher's name and set of other languages.
const rendered = cachedByKey<Rendered>(200)

/** A published article. */
export const GET = newsRoute('/news/[slug]', (request, { slug }) =>
  lookUp(request, slug, '', async ({ revisionId, publisher, editions }) => {
    const page = await rendered(`${revisionId} ${JSON.stringify([publisher, editions])}`, async () => {
      const revision = await readRevision(revisionId)
      return (
        revision &&
        tagged(await renderArticle({ ...revision, editions }, publisher, `${config().publicUrl}/news/${revision.slug}`))
      )
    })
    return page && answer(request, page)
  }),
)
