import type { ReactNode } from 'react'
import { type Sidebar, type FrozenBlock, type FrozenPhoto, wordsOfArticle } from '@/lib/domain/newsroom/article'
import type { Edition } from '@/lib/domain/newsroom/edition'
import type { OtherVisits } from '@/lib/domain/newsroom/news-filter'
import { plainWords } from '@/lib/domain/report/rich-text'
import { EditionLinks, Editions } from './alternates'
import { ArticleBody, Corrections } from './article-body'
import { ArticleHead } from './article-head'
import { ArticleSide } from './article-side'
import type { Masthead } from './masthead'
import { MoreVisits, Share } from './more-visits'
import { type NewsDates, newsDates } from './news-dates'
import { NewsPage } from './news-page'
import { kickerOf } from './news-places'
import type { NewsWords } from './news-words'
import { type PhotoAddress, publicPhotoAt } from './photo-address'
import { LeadPhoto, MorePhotos } from './photos'
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
  /** Reports of other trips to the same institutions. */
  others?: readonly OtherVisits[]
  stylesheet: string
  notice?: ReactNode
}

/** An article with the facts of the visit. */
export function ArticlePage(props: ArticleProps) {
  const { words, masthead, language, body, aside, photos = [], photoAt = publicPhotoAt } = props
  const { url, editions, others = [], stylesheet, notice } = props
  const { headline, standfirst, parts, summary } = wordsOfArticle(body)
  const title = plainWords([headline])
  const dates = newsDates(words.locale, masthead.dates)
  return (
    <NewsPage
      words={words}
      masthead={masthead}
      title={`${title} · ${masthead.name.text}`}
      canonical={url}
      description={summary}
      stylesheet={stylesheet}
      notice={notice}
      place="article"
      languages={<Editions of={editions} but={language} />}
      head={url && <ArticleHead {...{ words, masthead, language, aside, photos, editions, url, title, summary }} />}
    >
      <article className="story" lang={language}>
        <header>
          <Kicker aside={aside} words={words} dates={dates} />
          <h1 className={widthOf(title) > longHeadline ? 'long' : undefined}>
            <Inlines of={headline} />
          </h1>
          {standfirst.length > 0 && (
            <p className="standfirst">
              <Inlines of={standfirst} />
            </p>
          )}
          <ByLine aside={aside} masthead={masthead} words={words} dates={dates}>
            <EditionLinks of={editions} but={language} />
          </ByLine>
        </header>
        <LeadPhoto photos={photos} at={photoAt} words={words} />
        <div className="text">
          <div className="body">
            <ArticleBody of={parts} words={words} />
          </div>
          <MorePhotos photos={photos} at={photoAt} words={words} />
          <Corrections of={aside.corrections} words={words} dates={dates} />
        </div>
        <ArticleSide aside={aside} words={words} dates={dates} files={url && new URL(url).pathname} />
      </article>
      {url && (
        <>
          <MoreVisits of={others} words={words} dates={dates} />
          <Share title={title} url={url} words={words} />
        </>
      )}
    </NewsPage>
  )
}

function ByLine({
  aside: { published },
  masthead: { pressOffice },
  words: { locale },
  dates,
  children,
}: {
  aside: Sidebar
  masthead: Masthead
  words: NewsWords
  dates: NewsDates
  children: ReactNode
}) {
  return (
    <p className="by" lang={locale}>
      <span>
        <time dateTime={published}>{dates.day(published)}</time>
        {pressOffice && (
          <>
            {' '}
            · <span lang={pressOffice.lang}>{pressOffice.text}</span>
          </>
        )}
      </span>
      {children}
    </p>
  )
}

function Kicker({ aside, words, dates }: { aside: Sidebar; words: NewsWords; dates: NewsDates }) {
  const kicker = kickerOf(aside, words, ({ start, end }) => dates.days(start, end))
  return (
    kicker && (
      <p className="kicker" lang={words.locale}>
        {kicker}
      </p>
    )
  )
}

// Set smaller beyond this many letters, so that the text still begins on the first screen. Ideographs count twice.
const longHeadline = 100

function widthOf(text: string): number {
  return (
    text.length + (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  )
}
