import type { Day } from '@/lib/domain/time/day'
import type { Edition } from '@/lib/domain/newsroom/edition'
import { localeNames, locales } from '@/lib/domain/text/locales'
import { formatDay } from '@/lib/domain/time/time-format'
import { Editions, Feeds } from './alternates'
import { type Masthead, NewsPage } from './news-page'
import type { NewsWords } from './news-words'

export type Listed = Edition & {
  headline: string
  summary: string
  published: Day
  /** The same in other languages. */
  others: readonly (Edition & { headline: string })[]
}

/** The newsroom's list, newest first. `page` counts from 1. */
export function ListPage({
  words,
  masthead,
  articles,
  page,
  hasOlder,
  url,
  stylesheet,
}: {
  words: NewsWords
  masthead: Masthead
  articles: readonly Listed[]
  page: number
  hasOlder: boolean
  url: string
  stylesheet: string
}) {
  const { t, locale } = words
  return (
    <NewsPage
      words={words}
      masthead={masthead}
      title={`${t('title')} · ${masthead.name.text}`}
      canonical={`${url}${queryOf(page, locale)}`}
      description={t('description', { institution: masthead.name.text })}
      stylesheet={stylesheet}
      nav={locales
        .filter((l) => l !== locale)
        .map((l) => (
          <a key={l} lang={l} hrefLang={l} href={`/news${queryOf(page, l)}`}>
            {localeNames[l]}
          </a>
        ))}
      head={
        <>
          {locales.map((l) => (
            <link key={l} rel="alternate" hrefLang={l} href={`${url}${queryOf(page, l)}`} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={page > 1 ? `${url}?page=${page}` : url} />
          <Feeds words={words} institution={masthead.name.text} />
        </>
      }
    >
      {articles.length === 0 ? (
        <PlainText title={t('empty')} text={t('emptyText')} />
      ) : (
        <ArticleList words={words} articles={articles} page={page} hasOlder={hasOlder} />
      )}
    </NewsPage>
  )
}

function queryOf(page: number, language: string): string {
  return `?lang=${language}${page > 1 ? `&page=${page}` : ''}`
}

function ArticleList({
  words: { t, locale },
  articles,
  page,
  hasOlder,
}: {
  words: NewsWords
  articles: readonly Listed[]
  page: number
  hasOlder: boolean
}) {
  return (
    <div className="list">
      <h1>{t('title')}</h1>
      <ol>
        {articles.map(({ slug, language, headline, summary, published, others }) => (
          <li key={slug}>
            <time dateTime={published}>{formatDay(published, locale)}</time>
            <h2 lang={language}>
              <a href={`/news/${slug}`}>{headline}</a>
            </h2>
            {summary && <p lang={language}>{summary}</p>}
            {others.length > 0 && (
              <p className="others">
                <Editions of={others} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {(page > 1 || hasOlder) && (
        <nav className="pages" aria-label={t('pages')}>
          <span>
            {page > 1 && (
              <a href={`/news${queryOf(page - 1, locale)}`} rel="prev">
                {t('newer')}
              </a>
            )}
          </span>
          <span>
            {hasOlder && (
              <a href={`/news${queryOf(page + 1, locale)}`} rel="next">
                {t('older')}
              </a>
            )}
          </span>
        </nav>
      )}
      <p className="files">
        {t('feeds')} <a href={`/news/feed.atom?lang=${locale}`}>Atom</a> ·{' '}
        <a href={`/news/feed.json?lang=${locale}`}>JSON Feed</a>
      </p>
    </div>
  )
}

/** A page with only a message: no such article, or withdrawn. */
export function PlainPage({
  words,
  masthead,
  title,
  text,
  stylesheet,
}: {
  words: NewsWords
  masthead: Masthead
  title: string
  text: string
  stylesheet: string
}) {
  return (
    <NewsPage
      words={words}
      masthead={masthead}
      title={`${title} · ${masthead.name.text}`}
      canonical={null}
      stylesheet={stylesheet}
    >
      <PlainText title={title} text={text} more={<a href="/news">{words.t('all')}</a>} />
    </NewsPage>
  )
}

function PlainText({ title, text, more }: { title: string; text: string; more?: React.ReactNode }) {
  return (
    <div className="plain">
      <h1>{title}</h1>
      <p>{text}</p>
      {more && <p>{more}</p>}
    </div>
  )
}
