import { sitemapOf } from '@/lib/domain/newsroom/sitemap'
import { config } from '@/lib/server/platform/config'
import { articlesOnMap } from '@/lib/server/newsroom/news-sitemap'
import { answer, newsRoute, tagged } from '../news/answer'

/** The newsroom for search engines; `?part=` where it is too large for one file. */
export const GET = newsRoute('/sitemap.xml', async (request) => {
  const given = new URL(request.url).searchParams.get('part')
  const part = given === null ? null : /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 0
  const map = sitemapOf(await articlesOnMap(), config().publicUrl, part)
  if (map === null)
    return answer(request, tagged('There is no such part of the sitemap.\n', 'text/plain; charset=utf-8'), {
      status: 404,
    })
  return answer(request, tagged(map, 'application/xml; charset=utf-8'))
})
