import type { OtherVisits } from '@/lib/domain/newsroom/news-filter'
import type { NewsDates } from './news-dates'
import type { NewsWords } from './news-words'

/** Below an article: reports of other visits to its institutions. */
export function MoreVisits({ of, words, dates }: { of: readonly OtherVisits[]; words: NewsWords; dates: NewsDates }) {
  const { t, locale } = words
  if (of.length === 0) return null
  return (
    <section className="after" lang={locale}>
      <h2>{t('moreVisits', { count: of.length })}</h2>
      <div className="columns">
        {of.map(({ key, name, visits, count }) => (
          <div key={key}>
            <h3 lang={name.lang}>{name.text}</h3>
            {visits.length === 0 && <p className="quiet">{t('firstReport')}</p>}
            {visits.map(({ slug, language, headline, published }) => (
              <a key={slug} href={`/news/${slug}`}>
                <time dateTime={published}>{dates.month(published)}</time>
                <span lang={language}>{headline}</span>
              </a>
            ))}
            {count > visits.length && (
              <a className="rest" href={`/news?lang=${locale}&institution=${encodeURIComponent(key)}`}>
                {t('allVisits', { count: count + 1 })}
              </a>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

/** Links to pass an article on. Nothing is loaded from these services before a reader follows a link. */
export function Share({ title, url, words: { t, locale } }: { title: string; url: string; words: NewsWords }) {
  const address = encodeURIComponent(url)
  const links = [
    ['LINE', `https://social-plugins.line.me/lineit/share?url=${address}`],
    ['LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${address}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${address}`],
  ] as const
  return (
    <section className="after share" lang={locale}>
      <h2>{t('share')}</h2>
      <p className="links">
        <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${address}`}>{t('email')}</a>
        {links.map(([name, href]) => (
          <a key={name} href={href} rel="noopener nofollow">
            {name}
          </a>
        ))}
      </p>
      <p className="quiet">
        {t('pageAddress')} <span className="address">{url.replace(/^https?:\/\//, '')}</span>
      </p>
    </section>
  )
}
