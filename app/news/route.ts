import { renderList } from '@/components/news/render-list'
import { renderPlain } from '@/components/news/render-plain'
import { isLocale, localeFrom } from '@/lib/domain/locales'
import { config } from '@/lib/server/config'
import { listNews, readPublisher } from '@/lib/server/newsroom'
import { answer, newsRoute, tagged } from './answer'

/** The list of published articles, `?page=` by page, in the language of `?lang=` or else the reader's. */
export const GET = newsRoute(async (request) => {
  const query = new URL(request.url).searchParams
  const wanted = query.get('lang')
  const locale = isLocale(wanted) ? wanted : localeFrom(request.headers.get('accept-language'))
  const given = query.get('page') ?? '1'
  const page = /^[1-9]\d{0,3}$/.test(given) ? Number(given) : null
  const publisher = await readPublisher()
  const list = page === null ? null : await listNews(page)
  if (!list || !page || (page > 1 && list.articles.length === 0)) {
    return answer(request, tagged(await renderPlain('notFound', publisher, locale)), { status: 404, vary: 'accept-language' })
  }
  const html = await renderList({ ...list, page }, publisher, locale, `${config().publicUrl}/news`)
  return answer(request, tagged(html), { vary: 'accept-language' })
})
