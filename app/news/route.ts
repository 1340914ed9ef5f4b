import { renderList } from '@/components/newsroom/render-list'
import { renderPlain } from '@/components/newsroom/render-plain'
import { isLocale, localeFrom } from '@/lib/domain/text/locales'
import { config } from '@/lib/server/platform/config'
import { linesOf, pageOfNews } from '@/lib/server/newsroom/news-list'
import { readPublisher } from '@/lib/server/newsroom/newsroom'
import { answer, newsRoute, type Rendered, tagged } from './answer'
import { cachedByKey } from '@/lib/server/platform/cached-by-key'

const rendered = cachedByKey<Rendered>(50)

/** The list of published articles, `?page=` by page, in the language of `?lang=` or else the reader's. */
export const GET = newsRoute('/news', async (request) => {
  const query = new URL(request.url).searchParams
  const wanted = query.get('lang')
  const locale = isLocale(wanted) ? wanted : localeFrom(request.headers.get('accept-language'))
  const given = query.get('page') ?? '1'
  const page = /^[1-9]\d{0,3}$/.test(given) ? Number(given) : null
  const publisher = await readPublisher()
  const list = page === null ? null : await pageOfNews(locale, page)
  if (!list || !page || (page > 1 && list.entries.length === 0)) {
    return answer(request, tagged(await renderPlain('notFound', publisher, locale)), {
      status: 404,
      vary: 'accept-language',
    })
  }
  const { entries, hasOlder } = list
  const made = await rendered(JSON.stringify([locale, page, list, publisher]), async () =>
    tagged(
      await renderList(
        { articles: await linesOf(entries), page, hasOlder },
        publisher,
        locale,
        `${config().publicUrl}/news`,
      ),
    ),
  )
  return answer(request, made, { vary: 'accept-language' })
})
