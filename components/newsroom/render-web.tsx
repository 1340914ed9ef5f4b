import type { FrozenBlock, FrozenPhoto, Sidebar } from '@/lib/domain/newsroom/article'
import { wordsOfArticle } from '@/lib/domain/newsroom/article'
import { type Inline, plainWords } from '@/lib/domain/report/rich-text'
import { escapeMarkdown } from '@/lib/report/markdown'
import { sentenceSpaces } from '../text/sentence-space'
import { ArticleBody, Corrections } from './article-body'
import { toHtml } from './document'
import { mastheadIn, type Masthead, type Publisher } from './masthead'
import { type NewsDates, newsDates } from './news-dates'
import { newsWords, type NewsWords } from './news-words'
import { Inlines } from './rich-words'

// An article for the institution's own website: HTML without classes, styles or scripts, and the same as Markdown. Both
// refer to the photos next to them.

type Article = {
  language: string
  body: readonly FrozenBlock[]
  aside: Sidebar
  photos?: readonly FrozenPhoto[] | null
}
type Parts = Article & { words: NewsWords; masthead: Masthead; dates: NewsDates; url: string | null }

/** The file of a photo in the archive: `photos/01.jpg`. `at` counts from 0. */
export function photoFile(at: number): string {
  return `photos/${String(at + 1).padStart(2, '0')}.jpg`
}

/** An article as two documents; `url` is its public address, `null` if it is not published. */
export async function renderWeb(
  article: Article,
  publisher: Publisher,
  url: string | null,
): Promise<{ html: string; markdown: string }> {
  const words = newsWords(article.language)
  const masthead = mastheadIn(article.language, publisher)
  const parts: Parts = { ...article, words, masthead, dates: newsDates(words.locale, masthead.dates), url }
  return { html: await toHtml(<WebPage {...parts} />), markdown: markdownOf(parts) }
}

function WebPage({ language, body, aside, photos, words, masthead, dates, url }: Parts) {
  const { headline, standfirst, parts } = wordsOfArticle(body)
  const [lead, ...others] = (photos ?? []).map((photo, at) => (
    <WebPhoto key={photo.id} photo={photo} at={at} words={words} />
  ))
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{plainWords([headline])}</title>
        {url && <link rel="canonical" href={url} />}
      </head>
      <body>
        <article>
          <h1>
            <Inlines of={headline} />
          </h1>
          {standfirst.length > 0 && (
            <p>
              <strong>
                <Inlines of={standfirst} />
              </strong>
            </p>
          )}
          <p>
            <time dateTime={aside.published}>{dates.day(aside.published)}</time> ·{' '}
            {(masthead.pressOffice ?? masthead.name).text}
          </p>
          {lead}
          <ArticleBody of={parts} isPlain />
          {others}
          <Corrections of={aside.corrections} words={words} dates={dates} isPlain />
          {url && (
            <p>
              <a href={url}>{url}</a>
            </p>
          )}
        </article>
      </body>
    </html>
  )
}

function WebPhoto({ photo, at, words }: { photo: FrozenPhoto; at: number; words: NewsWords }) {
  const { width, height, alt } = photo
  const caption = captionOf(photo, words)
  return (
    <figure>
      <img src={photoFile(at)} width={width} height={height} alt={alt?.text ?? ''} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

function captionOf({ caption, credit }: FrozenPhoto, { t, locale }: NewsWords): string {
  return [caption?.text, credit && t('photoCredit', { credit })].filter(Boolean).join(sentenceSpaces[locale])
}

function markdownOf({ body, aside, photos, words, masthead, dates, url }: Parts): string {
  const { headline, standfirst, parts } = wordsOfArticle(body)
  const [lead, ...others] = (photos ?? []).map((photo, at) => photoMarkdown(photo, at, words))
  const { t, locale } = words
  return `${[
    `# ${inMarkdown(headline)}`,
    ...(standfirst.length > 0 ? [`**${inMarkdown(standfirst)}**`] : []),
    escapeMarkdown(`${dates.day(aside.published)} · ${(masthead.pressOffice ?? masthead.name).text}`),
    ...(lead ? [lead] : []),
    ...parts.flatMap(({ kind, text }) =>
      kind === 'heading' ? [`## ${inMarkdown(text.flat())}`] : text.map((line) => inMarkdown(line)),
    ),
    ...others,
    ...aside.corrections.map(({ on, note }) =>
      escapeMarkdown(`${t('correction', { day: dates.day(on) })}${sentenceSpaces[locale]}${note}`),
    ),
    ...(url ? [`<${url}>`] : []),
  ].join('\n\n')}\n`
}

function photoMarkdown(photo: FrozenPhoto, at: number, words: NewsWords): string {
  const caption = captionOf(photo, words)
  const picture = `![${escapeMarkdown(photo.alt?.text ?? '')}](${photoFile(at)})`
  return caption ? `${picture}\n\n${escapeMarkdown(caption)}` : picture
}

/** One line as CommonMark. Typed HTML is escaped, as on the page. */
function inMarkdown(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (typeof one === 'string') return escapeMarkdown(one)
      switch (one.mark) {
        case 'em':
          return `*${inMarkdown(one.of)}*`
        case 'strong':
          return `**${inMarkdown(one.of)}**`
        case 'link':
          return `[${inMarkdown(one.of)}](<${one.href}>)`
        case 'break':
          return '\\\n'
      }
    })
    .join('')
}
