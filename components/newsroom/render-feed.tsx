import type { AtomFeed, JsonFeed } from 'feedsmith'
import { type Sidebar, type FrozenBlock, wordsOfArticle } from '@/lib/domain/newsroom/article'
import { plainWords } from '@/lib/domain/report/rich-text'
import { inXml } from '@/lib/domain/newsroom/xml-escape'
import { ArticleBody, Corrections } from './article-body'
import { toFragment } from './document'
import { type DateStyle, newsDates } from './news-dates'
import { newsWords } from './news-words'

/** An article as a feed entry. */
export type Entry = {
  slug: string
  language: string
  body: readonly FrozenBlock[]
  aside: Sidebar
  firstSlug: string
  begun: Date
  published: Date
  updated: Date
}

export type Feed = {
  /** The language that was asked for, or `null` for articles in any. */
  language: string | null
  title: string
  author: string
  /** Origin of the installation without a trailing slash, and the feed's own path below it with its query. */
  origin: string
  path: string
  entries: readonly Entry[]
  dates?: DateStyle
}

/** The feed in Atom (RFC 4287). */
export async function renderAtom(feed: Feed): Promise<string> {
  const { generateAtomFeed } = await import('feedsmith')
  const entries = await Promise.all(
    feed.entries.map(async (entry): Promise<AtomFeed.Entry<Date, true>> => {
      const { title, summary, html } = await renderEntry(entry, feed.dates)
      return {
        id: idOf(entry, feed.origin),
        title: { value: title, type: 'text' },
        updated: entry.updated,
        published: entry.published,
        links: [{ rel: 'alternate', type: 'text/html', hreflang: entry.language, href: urlOf(entry, feed.origin) }],
        summary: { value: summary, type: 'text' },
        content: { value: html, type: 'html' },
        xml: { lang: entry.language },
      }
    }),
  )
  const xml = generateAtomFeed(
    {
      id: `${feed.origin}${feed.path}`,
      title: { value: feed.title, type: 'text' },
      updated: newestOf(feed.entries),
      authors: [{ name: feed.author }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: `${feed.origin}${feed.path}` },
        { rel: 'alternate', type: 'text/html', href: homeOf(feed) },
      ],
      entries,
      ...(feed.language && { xml: { lang: feed.language } }),
    },
    { strict: true },
  )
  return inXml(xml)
}

/** The same as a JSON Feed, version 1.1. */
export async function renderJsonFeed(feed: Feed): Promise<string> {
  const { generateJsonFeed } = await import('feedsmith')
  const items = await Promise.all(
    feed.entries.map(async (entry): Promise<JsonFeed.Item<Date, true>> => {
      const { title, summary, html } = await renderEntry(entry, feed.dates)
      return {
        id: idOf(entry, feed.origin),
        url: urlOf(entry, feed.origin),
        title,
        summary,
        content_html: html,
        date_published: entry.published,
        date_modified: entry.updated,
        language: entry.language,
      }
    }),
  )
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: homeOf(feed),
    feed_url: `${feed.origin}${feed.path}`,
    authors: [{ name: feed.author }],
    items,
    ...(feed.language && { language: feed.language }),
  })
  // An empty list would be left out, and there has to be one.
  return JSON.stringify({ ...(json as object), items })
}

async function renderEntry({ language, body, aside }: Entry, dates?: DateStyle) {
  const words = newsWords(language)
  const { headline, parts, summary } = wordsOfArticle(body)
  const html = await toFragment(
    <>
      <Corrections of={aside.corrections} words={words} dates={newsDates(words.locale, dates)} />
      <ArticleBody of={parts} isPlain />
    </>,
  )
  return { title: plainWords([headline]), summary, html }
}

// An address may change and a tag never does (RFC 4151): readers know an article again by it.
function idOf({ firstSlug, begun }: Entry, origin: string): string {
  return `tag:${new URL(origin).hostname},${begun.toISOString().slice(0, 10)}:news/${firstSlug}`
}

function urlOf({ slug }: Entry, origin: string): string {
  return `${origin}/news/${slug}`
}

function homeOf({ language, origin }: Feed): string {
  return `${origin}/news${language ? `?lang=${language}` : ''}`
}

// A feed needs the time of its last change. An empty one has none.
function newestOf(entries: readonly Entry[]): Date {
  return new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())))
}
