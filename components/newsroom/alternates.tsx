import { type Edition, forAnyone, ownName } from '@/lib/domain/newsroom/edition'
import { isStaffLocale } from '@/lib/domain/text/locales'
import { newsWords, type NewsWords } from './news-words'

/** The whole address of an edition, from that of another. */
export function addressOf({ slug }: Pick<Edition, 'slug'>, url: string): string {
  return new URL(slug, url).href
}

/** For the head: the editions in each language, and the default for other languages. */
export function Alternates({ of, url }: { of: readonly Edition[]; url: string }) {
  if (of.length < 2) return null
  return (
    <>
      {of.map((edition) => (
        <link key={edition.language} rel="alternate" hrefLang={edition.language} href={addressOf(edition, url)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={addressOf(forAnyone(of), url)} />
    </>
  )
}

/** Links to the editions in other languages, by their own names. `headline` completes the link for screen readers. */
export function Editions({ of, but }: { of: readonly (Edition & { headline?: string })[]; but?: string }) {
  return of
    .filter(({ language }) => language !== but)
    .map(({ language, slug, headline }) => (
      <a key={slug} lang={language} hrefLang={language} rel="alternate" href={`/news/${slug}`}>
        {ownName(language)}
        {headline && <span className="visually-hidden">: {headline}</span>}
      </a>
    ))
}

/** Links below a headline to the editions in other languages: "English version". */
export function EditionLinks({ of, but }: { of: readonly Edition[]; but: string }) {
  return of
    .filter(({ language }) => language !== but)
    .map(({ language, slug }) => (
      <a key={slug} lang={language} hrefLang={language} rel="alternate" href={`/news/${slug}`}>
        {isStaffLocale(language) ? newsWords(language).t('thisEdition') : ownName(language)}
      </a>
    ))
}

/** For the head: the feeds in the language of the page. */
export function Feeds({ words: { t, locale }, institution }: { words: NewsWords; institution: string }) {
  const title = t('feed', { institution })
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={`/news/feed.atom?lang=${locale}`} />
      <link rel="alternate" type="application/feed+json" title={title} href={`/news/feed.json?lang=${locale}`} />
    </>
  )
}
