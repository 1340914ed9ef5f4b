import { renderPlain } from '@/components/newsroom/render-plain'
import { localeFrom } from '@/lib/domain/text/locales'
import { isSlug } from '@/lib/domain/newsroom/slug'
import { findArticle, type Found, type Publisher, readPublisher } from '@/lib/server/newsroom/newsroom'
import { answer, moved, tagged } from './answer'

type Live = Extract<Found, { state: 'live' }>

/**
 * Answers for the article of a slug: with what `tell` makes of it, or with where it went, that it was withdrawn, that
 * there is none. `rest` is the part of the address behind the slug. `tell` gives `null` for one withdrawn meanwhile.
 */
export async function lookUp(
  request: Request,
  slug: string,
  rest: string,
  tell: (article: Live) => Promise<Response | null>,
): Promise<Response> {
  const found = isSlug(slug) ? await findArticle(slug) : null
  if (!found) return plain(request, 'notFound', await readPublisher(), 404)
  if (found.state === 'moved') return moved(`/news/${found.slug}${rest}`)
  const told = found.state === 'live' ? await tell(found) : null
  return told ?? plain(request, 'gone', found.publisher, 410)
}

async function plain(
  request: Request,
  what: 'notFound' | 'gone',
  publisher: Publisher,
  status: number,
): Promise<Response> {
  const locale = localeFrom(request.headers.get('accept-language'))
  return answer(request, tagged(await renderPlain(what, publisher, locale)), { status, vary: 'accept-language' })
}
