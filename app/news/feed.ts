import { plain } from '@/lib/domain/text/text'
import { type Feed } from '@/components/newsroom/render-feed'
import { newsWords } from '@/components/newsroom/news-words'
import { isStaffLocale } from '@/lib/domain/text/locales'
import { config } from '@/lib/server/platform/config'
import { entriesOfFeed, wordsOfFeed } from '@/lib/server/newsroom/news-feed'
import { readPublisher } from '@/lib/server/newsroom/newsroom'
import { answer, newsRoute, type Rendered, tagged } from './answer'
import { cachedByKey } from '@/lib/server/platform/cached-by-key'

/**
 * A route that answers with a feed: the newest articles in the language of `?lang=`, or in all where it names none of
 * the newsroom's. `name` is the last part of its address, `type` its media type.
 */
export function feedRoute(name: 'feed.atom' | 'feed.json', type: string, render: (feed: Feed) => Promise<string>) {
  const rendered = cachedByKey<Rendered>(10)
  return newsRoute(`/news/${name}`, async (request) => {
    const wanted = new URL(request.url).searchParams.get('lang')
    const language = isStaffLocale(wanted) ? wanted : null
    const publisher = await readPublisher()
    const entries = await entriesOfFeed(language)
    const feed = await rendered(JSON.stringify([language, entries, publisher]), async () => {
      const words = await wordsOfFeed(entries)
      const institution = plain(publisher.name, language ?? 'en')
      return tagged(
        await render({
          language,
          title: newsWords(language ?? 'en').t('feed', { institution }),
          author: institution,
          dates: publisher.dates,
          origin: config().publicUrl,
          path: `/news/${name}${language ? `?lang=${language}` : ''}`,
          entries: entries.map((entry) => ({ ...entry, ...words.get(entry.revisionId)! })),
        }),
        type,
      )
    })
    return answer(request, feed)
  })
}
