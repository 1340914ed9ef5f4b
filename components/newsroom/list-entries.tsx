import { yearOf } from '@/lib/domain/newsroom/news-filter'
import { Editions } from './alternates'
import type { Listed } from './news-list'
import type { Masthead } from './masthead'
import type { NewsDates } from './news-dates'
import { kickerOf, monthOf, whereOf } from './news-places'
import type { NewsWords } from './news-words'
import { ListPhoto, TopPhoto } from './photos'

type Shown = { words: NewsWords; dates: NewsDates }

/** The newest report, large. Without a photo its words have the whole width. */
export function TopStory({ of, masthead, words, dates }: Shown & { of: Listed; masthead: Masthead }) {
  const { slug, language, headline, summary, aside, photo, others } = of
  const kicker = kickerOf(aside, words, () => monthOf(aside, dates))
  return (
    <div className={photo ? 'front pictured' : 'front'}>
      {photo && <TopPhoto photo={photo} words={words} />}
      <div>
        {kicker && <p className="kicker">{kicker}</p>}
        <h1 lang={language}>
          <a href={`/news/${slug}`}>{headline}</a>
        </h1>
        {summary && (
          <p className="standfirst" lang={language}>
            {summary}
          </p>
        )}
        <p className="dateline">
          <time dateTime={aside.published}>{dates.day(aside.published)}</time>
          {masthead.pressOffice && (
            <>
              {' '}
              · <span lang={masthead.pressOffice.lang}>{masthead.pressOffice.text}</span>
            </>
          )}
        </p>
        <Others of={others} />
      </div>
    </div>
  )
}

/** The reports of a page by year. */
export function Entries({ of, ...shown }: Shown & { of: readonly Listed[] }) {
  const years = [...new Set(of.map(({ aside }) => yearOf(aside)))]
  return years.map((year) => (
    <section key={year} aria-labelledby={`of-${year}`}>
      <h2 id={`of-${year}`}>{shown.dates.month(year)}</h2>
      <ol>
        {of
          .filter(({ aside }) => yearOf(aside) === year)
          .map((article) => (
            <Entry key={article.slug} of={article} {...shown} />
          ))}
      </ol>
    </section>
  ))
}

function Entry({ of, words, dates }: Shown & { of: Listed }) {
  const { slug, language, headline, summary, aside, photo, others } = of
  const where = whereOf(aside, words)
  return (
    <li className={photo ? 'entry pictured' : 'entry'}>
      <time dateTime={aside.published}>{dates.short(aside.published)}</time>
      <div>
        <h3 lang={language}>
          <a href={`/news/${slug}`}>{headline}</a>
        </h3>
        {summary && <p lang={language}>{summary}</p>}
        {where && <p className="quiet">{where}</p>}
        <Others of={others} />
      </div>
      {photo && <ListPhoto photo={photo} />}
    </li>
  )
}

function Others({ of }: { of: Listed['others'] }) {
  if (of.length === 0) return null
  return (
    <p className="others">
      <Editions of={of} />
    </p>
  )
}
