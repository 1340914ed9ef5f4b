import { renderArticle } from '@/components/news/render-article'
import { renderPlain } from '@/components/news/render-plain'
import { localeFrom } from '@/lib/domain/locales'
import { isSlug } from '@/lib/domain/slug'
import { config } from '@/lib/server/config'
import { findArticle, type Publisher, readPublisher, readRevision } from '@/lib/server/newsroom'
import { answer, moved, newsRoute, type Rendered, tagged } from '../answer'

// Revisions never change, so an article is rendered once. The publisher's name is the office's as it is now.
const rendered = new Map<string, Rendered>()
const mostKept = 200

/** A published article. */
export const GET = newsRoute<{ slug: string }>(async (request, { slug }) => {
  const found = isSlug(slug) ? await findArticle(slug) : null
  if (!found) return plain(request, 'notFound', await readPublisher(), 404)
  if (found.state === 'moved') return moved(`/news/${found.slug}`)
  if (found.state === 'withdrawn') return plain(request, 'gone', found.publisher, 410)
  const page = await article(found.revisionId, found.publisher)
  return page ? answer(request, page) : plain(request, 'gone', found.publisher, 410)
})

async function article(revisionId: string, publisher: Publisher): Promise<Rendered | null> {
  const key = `${revisionId} ${JSON.stringify(publisher)}`
  const kept = rendered.get(key)
  if (kept) return kept
  const revision = await readRevision(revisionId)
  if (!revision) return null
  const page = tagged(await renderArticle(revision, publisher, `${config().publicUrl}/news/${revision.slug}`))
  if (rendered.size >= mostKept) rendered.delete(rendered.keys().next().value!)
  rendered.set(key, page)
  return page
}

async function plain(request: Request, what: 'notFound' | 'gone', publisher: Publisher, status: number): Promise<Response> {
  const locale = localeFrom(request.headers.get('accept-language'))
  return answer(request, tagged(await renderPlain(what, publisher, locale)), { status, vary: 'accept-language' })
}
