import type { FrozenPhoto, Sidebar } from '@/lib/domain/newsroom/article'
import type { Edition } from '@/lib/domain/newsroom/edition'
import { shareImageSize } from '@/lib/domain/newsroom/share-image'
import { Alternates, Feeds } from './alternates'
import type { Masthead } from './masthead'
import type { NewsWords } from './news-words'
import { publicPhotoAt } from './photo-address'
import { photoTags } from './photos'

// Open Graph wants a country with the language.
const ogLocales: Readonly<Record<string, string>> = { en: 'en_GB', 'zh-Hant': 'zh_TW' }

type Head = {
  words: NewsWords
  masthead: Masthead
  language: string
  aside: Sidebar
  photos: readonly FrozenPhoto[]
  editions: readonly Edition[]
  url: string
  title: string
  summary: string
}

/** The head of a published article: Open Graph and Twitter tags, other languages and feeds. */
export function ArticleHead(props: Head) {
  const { words, masthead, editions, url } = props
  return (
    <>
      {openGraph(props).map(([property, content], at) => (
        <meta key={at} property={property} content={content} />
      ))}
      {twitter(props).map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      <Alternates of={editions} url={url} />
      <Feeds words={words} institution={masthead.name.text} />
    </>
  )
}

/** The address of the image that services show with a link to an article. */
export function shareImageAt(url: string): string {
  return `${url}/share.png`
}

type Tag = readonly [name: string, content: string]

function openGraph({ masthead, language, aside, photos, editions, url, title, summary }: Head): Tag[] {
  const modified = aside.corrections.at(-1)?.on
  const others = editions.flatMap((one) => (one.language !== language && ogLocales[one.language]) || [])
  const own = ogLocales[language]
  return [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', summary],
    ['og:url', url],
    ['og:site_name', masthead.name.text],
    ...(own ? [['og:locale', own] as const] : []),
    ['article:published_time', aside.published],
    ...(modified ? [['article:modified_time', modified] as const] : []),
    ...others.map((other) => ['og:locale:alternate', other] as const),
    ['og:image', shareImageAt(url)],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(shareImageSize.width)],
    ['og:image:height', String(shareImageSize.height)],
    ['og:image:alt', title],
    ...photoTags(photos, publicPhotoAt, url),
  ]
}

function twitter({ url, title, summary }: Head): Tag[] {
  return [
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', title],
    ['twitter:description', summary],
    ['twitter:image', shareImageAt(url)],
    ['twitter:image:alt', title],
  ]
}
