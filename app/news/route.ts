import { renderList } from '@/components/newsroom/render-list'
import { renderPlain } from '@/components/newsroom/render-plain'
import { readNewsQuery } from '@/components/newsroom/news-address'
import { isStaffLocale, localeFrom, staffLocales } from '@/lib/domain/text/locales'
import { queryWords } from '@/lib/domain/text/search-index'
import { config } from '@/lib/server/platform/config'
import { linesOf, pageOfNews } from '@/lib/server/newsroom/news-list'
import { readPublisher } from '@/lib/server/newsroom/newsroom'
import { answer, newsRoute, type Rendered, tagged } from './answer'
import { cachedByKey } from '@/lib/server/platform/cached-by-key'

const rendered = cachedByKey<Rendered>(50)
const pageLength = 20

/**
 * The list of published articles, by page and filters (see `readNewsQuery`), in the language of `?lang=` or else the
 * reader's.
 */
export const GET = newsRoute('/news', async (request) => {
  const search = new URL(request.url).searchParams
  const wanted = search.get('lang')
  const locale = isStaffLocale(wanted) ? wanted : localeFrom(request.headers.get('accept-language'), staffLocales)
  const query = readNewsQuery(search)
  const publisher = await readPublisher()
  const list = query && (await pageOfNews(locale, query.page, pageLength, { ...query, words: queryWords(query.q) }))
  if (!query || !list || (query.page > 1 && list.entries.length === 0)) {
    return answer(request, tagged(await renderPlain('notFound', publisher, locale)), {
      status: 404,
      vary: 'accept-language',
    })
  }
  const { entries, ...shown } = list
  const made = await rendered(JSON.stringify([locale, query, list, publisher]), async () =>
    tagged(
      await renderList(
        { articles: await linesOf(entries), query, ...shown },
        publisher,
        locale,
        `${config().publicUrl}/news`,
      ),
    ),
  )
  return answer(request, made, { vary: 'accept-language' })
})
