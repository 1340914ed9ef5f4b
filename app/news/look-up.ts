import { renderPlain } from '@/components/newsroom/render-plain'
import { localeFrom, staffLocales } from '@/lib/domain/text/locales'
import { isSlug } from '@/lib/domain/newsroom/slug'
import { findArticle, type Found, type Publisher, readPublisher } from '@/lib/server/newsroom/newsroom'
import { answer, moved, tagged } from './answer'

type Live = Extract<Found, { state: 'live' }>

/**
 * Responds to a request for an article by its slug: with the response of `respond`, with a redirect to its new slug,
 * or with 410 or 404. `rest` is the part of the path after the slug. `respond` returns `null` if the article was
 * withdrawn meanwhile.
 */
export async function lookUp(
  request: Request,
  slug: string,
  rest: string,
  respond: (article: Live) => Promise<Response | null>,
): Promise<Response> {
  const found = isSlug(slug) ? await findArticle(slug) : null
  if (!found) return plain(request, 'notFound', await readPublisher(), 404)
  if (found.state === 'moved') return moved(`/news/${found.slug}${rest}`)
  const response = found.state === 'live' ? await respond(found) : null
  return response ?? plain(request, 'gone', found.publisher, 410)
}

async function plain(
  request: Request,
  what: 'notFound' | 'gone',
  publisher: Publisher,
  status: number,
): Promise<Response> {
  const locale = localeFrom(request.headers.get('accept-language'), staffLocales)
  return answer(request, tagged(await renderPlain(what, publisher, locale)), { status, vary: 'accept-language' })
}
