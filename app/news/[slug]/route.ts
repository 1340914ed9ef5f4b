import { renderArticle } from '@/components/newsroom/render-article'
import { isoTime } from '@/lib/domain/newsroom/iso-time'
import { otherVisits } from '@/lib/domain/newsroom/news-filter'
import { config } from '@/lib/server/platform/config'
import { readNewsIndex } from '@/lib/server/newsroom/news-index'
import { readRevision } from '@/lib/server/newsroom/newsroom'
import { answer, newsRoute, type Rendered, tagged } from '../answer'
import { cachedByKey } from '@/lib/server/platform/cached-by-key'
import { lookUp } from '../look-up'

// Revisions never change, so an article is rendered once for each publisher, set of other languages and set of reports
// about the same institutions.
const rendered = cachedByKey<Rendered>(200)

/** A published article. */
export const GET = newsRoute('/news/[slug]', (request, { slug }) =>
  lookUp(request, slug, '', async ({ revisionId, language, publisher, editions }) => {
    const { articles } = await readNewsIndex()
    const others = otherVisits(articles, { revisionId, language })
    const page = await rendered(`${revisionId} ${JSON.stringify([publisher, editions, others])}`, async () => {
      const revision = await readRevision(revisionId)
      if (!revision) return null
      const first = articles.find((one) => one.revisionId === revisionId)?.first ?? revision.publishedAt.getTime()
      const last = revision.aside.corrections.length > 0 ? revision.publishedAt.getTime() : first
      const [published, modified] = [isoTime(first, publisher.timeZone), isoTime(last, publisher.timeZone)]
      return tagged(
        await renderArticle(
          { ...revision, editions, others, times: { published, modified } },
          publisher,
          `${config().publicUrl}/news/${revision.slug}`,
        ),
      )
    })
    return page && answer(request, page)
  }),
)
