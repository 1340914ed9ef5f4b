import type { ReactNode } from 'react'
import {
  type Sidebar,
  type FrozenBlock,
  type FrozenPhoto,
  type Titled,
  wordsOfArticle,
} from '@/lib/domain/newsroom/article'
import type { Edition } from '@/lib/domain/newsroom/edition'
import { plainWords } from '@/lib/domain/report/rich-text'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDay, formatDays } from '@/lib/domain/time/time-format'
import { Alternates, Editions, Feeds } from './alternates'
import { ArticleBody, Corrections } from './article-body'
import { type Masthead, NewsPage } from './news-page'
import type { NewsWords } from './news-words'
import { type PhotoAddress, publicPhotoAt } from './photo-address'
import { LeadPhoto, MorePhotos, photoTags } from './photos'
import { Inlines } from './rich-words'

export type ArticleProps = {
  words: NewsWords
  masthead: Masthead
  language: string
  body: readonly FrozenBlock[]
  aside: Sidebar
  photos?: readonly FrozenPhoto[]
  photoAt?: PhotoAddress
  /** `null` for a preview. */
  url: string | null
  /** The published articles of the same trip, including this one. */
  editions: readonly Edition[]
  stylesheet: string
  notice?: ReactNode
}

/** An article with the facts of the visit. */
export function ArticlePage({
  words,
  masthead,
  language,
  body,
  aside,
  photos = [],
  photoAt = publicPhotoAt,
  url,
  editions,
  stylesheet,
  notice,
}: ArticleProps) {
  const { t, locale } = words
  const { headline, parts, summary } = wordsOfArticle(body)
  const title = plainWords([headline])
  return (
    <NewsPage
      words={words}
      masthead={masthead}
      title={`${title} · ${masthead.name.text}`}
      canonical={url}
      description={summary}
      stylesheet={stylesheet}
      notice={notice}
      nav={
        <>
          <Editions of={editions} but={language} />
          <a href={`/news?lang=${locale}`}>{t('all')}</a>
        </>
      }
      head={
        url && (
          <>
            <OpenGraph
              headline={title}
              summary={summary}
              url={url}
              masthead={masthead}
              language={language}
              aside={aside}
              photos={photos}
              editions={editions}
            />
            <Alternates of={editions} url={url} />
            <Feeds words={words} institution={masthead.name.text} />
          </>
        )
      }
    >
      <article lang={language}>
        <h1 className={widthOf(title) > longHeadline ? 'long' : undefined}>
          <Inlines of={headline} />
        </h1>
        <p className="by" lang={locale}>
          <time dateTime={aside.published}>{formatDay(aside.published, locale)}</time>
          {masthead.pressOffice && (
            <>
              {' '}
              · <span lang={masthead.pressOffice.lang}>{masthead.pressOffice.text}</span>
            </>
          )}
        </p>
        <div>
          <LeadPhoto photos={photos} at={photoAt} words={words} />
          <Corrections of={aside.corrections} words={words} />
          <div className="body">
            <ArticleBody of={parts} />
          </div>
        </div>
        <Particulars aside={aside} words={words} files={url && new URL(url).pathname} />
        <MorePhotos photos={photos} at={photoAt} words={words} />
      </article>
    </NewsPage>
  )
}

// Set smaller beyond this many letters, so that the text still begins on the first screen. Ideographs count twice.
const longHeadline = 100

function widthOf(text: string): number {
  return (
    text.length + (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  )
}

// Short enough for the sidebar.
const monthLength: Record<Locale, 'short' | 'long'> = { en: 'short', 'zh-Hant': 'long' }

function Particulars({
  aside,
  words: { t, locale },
  files,
}: {
  aside: Sidebar
  words: NewsWords
  files: string | null
}) {
  const days = formatDays(aside.start, aside.end, locale, monthLength[locale])
  const { guest, leaders, size, hosts } = aside
  return (
    <aside lang={locale}>
      {(days || guest || leaders.length > 0 || size !== null) && (
        <>
          <h2>{t('visit')}</h2>
          <dl>
            {days && (
              <>
                <dt>{t('dates')}</dt>
                <dd className="num">{days}</dd>
              </>
            )}
            {guest && (
              <>
                <dt>{t('from')}</dt>
                <dd lang={guest.lang}>{guest.text}</dd>
              </>
            )}
            {leaders.length > 0 && (
              <>
                <dt>{t('leader', { count: leaders.length })}</dt>
                <People of={leaders} />
              </>
            )}
            {size !== null && (
              <>
                <dt>{t('members')}</dt>
                <dd className="num">{size}</dd>
              </>
            )}
          </dl>
        </>
      )}
      {hosts.length > 0 && (
        <>
          <h2>{t('hosts')}</h2>
          <dl className={isCrowded(hosts) ? 'stacked' : undefined}>
            {hosts.map(({ institution, city, people }, at) => (
              <Group key={at} term={institution}>
                {people.length > 0 ? (
                  <People of={people} />
                ) : (
                  <dd className="where" lang={city?.lang}>
                    {city?.text}
                  </dd>
                )}
              </Group>
            ))}
          </dl>
        </>
      )}
      {files && (
        <p className="files">
          {t('download')}{' '}
          <a href={`${files}/text`} rel="nofollow">
            {t('plainText')}
          </a>{' '}
          ·{' '}
          <a href={`${files}/word`} rel="nofollow">
            {t('word')}
          </a>
        </p>
      )}
    </aside>
  )
}

// Two columns suit short names; anything longer reads better with the people below their institution.
function isCrowded(hosts: Sidebar['hosts']): boolean {
  const widest = (all: readonly Titled[]) => Math.max(0, ...all.map(({ text }) => text.length))
  return (
    widest(hosts.map(({ institution }) => institution)) > 16 ||
    widest(hosts.flatMap(({ people }) => people)) > 32 ||
    hosts.some(({ people }) => people.length > 2)
  )
}

function Group({ term, children }: { term: Titled; children: ReactNode }) {
  return (
    <>
      <dt lang={term.lang}>{term.text}</dt>
      {children}
    </>
  )
}

function People({ of }: { of: readonly Titled[] }) {
  return of.map(({ text, lang }, at) => (
    <dd key={at} lang={lang}>
      {text}
    </dd>
  ))
}

// Open Graph wants a country with the language.
const ogLocales: Readonly<Record<string, string>> = { en: 'en_GB', 'zh-Hant': 'zh_TW' }

function OpenGraph({
  headline,
  summary,
  url,
  masthead,
  language,
  aside,
  photos,
  editions,
}: {
  headline: string
  summary: string
  url: string
  masthead: Masthead
  language: string
  aside: Sidebar
  photos: readonly FrozenPhoto[]
  editions: readonly Edition[]
}) {
  const modified = aside.corrections.at(-1)?.on
  const properties = {
    'og:type': 'article',
    'og:title': headline,
    'og:description': summary,
    'og:url': url,
    'og:site_name': masthead.name.text,
    ...(ogLocales[language] && { 'og:locale': ogLocales[language] }),
    'article:published_time': aside.published,
    ...(modified && { 'article:modified_time': modified }),
  }
  const others = editions.flatMap((one) => (one.language !== language && ogLocales[one.language]) || [])
  const tags = [
    ...Object.entries(properties),
    ...others.map((other) => ['og:locale:alternate', other] as const),
    ...photoTags(photos, publicPhotoAt, url),
  ]
  return tags.map(([property, content], at) => <meta key={at} property={property} content={content} />)
}
