import { localeNames, staffLocales } from '@/lib/domain/text/locales'
import { Feeds } from './alternates'
import { Finder, Filters } from './list-filters'
import { Entries, TopStory } from './list-entries'
import type { List } from './news-list'
import type { Masthead } from './masthead'
import { isFiltered, newsQuery } from './news-address'
import { newsDates } from './news-dates'
import { NewsPage } from './news-page'
import { placeName } from './news-places'
import type { NewsWords } from './news-words'

type Shown = { words: NewsWords; masthead: Masthead; list: List; url: string; stylesheet: string }

/** The newsroom's list, newest first. */
export function ListPage({ words, masthead, list, url, stylesheet }: Shown) {
  const { t, locale } = words
  const { query, all } = list
  const others = staffLocales.filter((l) => l !== locale)
  return (
    <NewsPage
      words={words}
      masthead={masthead}
      title={`${t('title')} · ${masthead.name.text}`}
      // Search engines keep lists, not the results of somebody's search.
      canonical={query.q.trim() === '' ? `${url}${newsQuery(locale, query)}` : null}
      description={t('description', { institution: masthead.name.text })}
      stylesheet={stylesheet}
      place="list"
      languages={others.map((l) => (
        <a key={l} lang={l} hrefLang={l} href={`/news${newsQuery(l, query)}`}>
          {localeNames[l]}
        </a>
      ))}
      head={
        <>
          {staffLocales.map((l) => (
            <link key={l} rel="alternate" hrefLang={l} href={`${url}${newsQuery(l, query)}`} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={`${url}${newsQuery('', query)}`.replace(/\?$/, '')} />
          <Feeds words={words} institution={masthead.name.text} />
        </>
      }
    >
      {all === 0 ? <PlainText title={t('empty')} text={t('emptyText')} /> : <Room {...{ words, masthead, list }} />}
      <Subscribe words={words} address={`${url}/feed.atom?lang=${locale}`} />
    </NewsPage>
  )
}

function Room({ words, masthead, list }: Pick<Shown, 'words' | 'masthead' | 'list'>) {
  const { articles, query, all } = list
  const dates = newsDates(words.locale, masthead.dates)
  const isFront = query.page === 1 && !isFiltered(query)
  const [first, ...rest] = articles
  const top = isFront ? first : undefined
  // Nothing to search in and nothing to filter.
  if (top && all === 1) return <TopStory of={top} masthead={masthead} words={words} dates={dates} />
  return (
    <>
      {top && <TopStory of={top} masthead={masthead} words={words} dates={dates} />}
      <Finder words={words} query={query} />
      <div className="room">
        <Filters words={words} list={list} dates={dates} />
        <div className="list">
          {!top && <Found words={words} list={list} />}
          <Entries of={top ? rest : articles} words={words} dates={dates} />
          <Pages words={words} list={list} />
        </div>
      </div>
    </>
  )
}

function Found({ words, list: { query, total, choices } }: { words: NewsWords; list: List }) {
  const { t, locale, comma } = words
  if (!isFiltered(query)) return <h1>{t('title')}</h1>
  const institution = choices.institutions.find(({ value }) => value === query.institution)
  const parts = [
    query.q.trim() && t('query', { words: query.q.trim() }),
    query.year,
    query.country && placeName(query.country, words),
    query.institution && (institution?.name.text ?? query.institution),
  ].filter(Boolean)
  return (
    <>
      <h1>{t('reportsFound', { count: total, what: parts.join(comma) })}</h1>
      {total === 0 && <p className="quiet">{t('noneFound')}</p>}
      <p className="more">
        <a href={`/news${newsQuery(locale)}`}>{t('showAll')}</a>
      </p>
    </>
  )
}

function Pages({ words: { t, locale }, list: { query, hasOlder } }: { words: NewsWords; list: List }) {
  const { page } = query
  if (page === 1 && !hasOlder) return null
  return (
    <nav className="pages" aria-label={t('pages')}>
      <span>
        {page > 1 && (
          <a href={`/news${newsQuery(locale, { ...query, page: page - 1 })}`} rel="prev">
            {t('newer')}
          </a>
        )}
      </span>
      <span>
        {hasOlder && (
          <a href={`/news${newsQuery(locale, { ...query, page: page + 1 })}`} rel="next">
            {t('older')}
          </a>
        )}
      </span>
    </nav>
  )
}

function Subscribe({ words: { t, locale }, address }: { words: NewsWords; address: string }) {
  return (
    <section className="subscribe" id="subscribe">
      <h2>{t('subscribeTitle')}</h2>
      <div>
        <p>{t.rich('subscribeText', { i: (text) => <i>{text}</i> })}</p>
        <p>
          <a className="address" href={`/news/feed.atom?lang=${locale}`}>
            {address.replace(/^https?:\/\//, '')}
          </a>
        </p>
      </div>
      <div>
        <p>{t.rich('republish', { a: (text) => <a href={`/news/feed.json?lang=${locale}`}>{text}</a> })}</p>
      </div>
    </section>
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
