import type { ReactNode } from 'react'
import type { NewsWords } from './news-words'

/** The frame of every page of the newsroom. */
export type Masthead = {
  /** The institution's name, in the language of the page where it has one. */
  name: { text: string; lang: string }
  website: string | null
  pressOffice: { text: string; lang: string } | null
}

export type NewsPageProps = {
  words: NewsWords
  masthead: Masthead
  title: string
  /** `null` on pages that no search engine should keep. */
  canonical: string | null
  description?: string
  stylesheet: string
  head?: ReactNode
  nav?: ReactNode
  /** Shown above a page that is not published. */
  notice?: ReactNode
  children: ReactNode
}

/** A whole document. It needs no script and names none. */
export function NewsPage({
  words,
  masthead,
  title,
  canonical,
  description,
  stylesheet,
  head,
  nav,
  notice,
  children,
}: NewsPageProps) {
  return (
    <html lang={words.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        {canonical ? <link rel="canonical" href={canonical} /> : <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14161a" />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <link
          rel="preload"
          href="/fonts/source-serif-4-latin-wght-normal.woff2"
          as="font"
          type="font/woff2"
          crossOrigin=""
        />
        <link rel="stylesheet" href={stylesheet} />
        {head}
      </head>
      <body>
        <a className="skip" href="#content">
          {words.t('skip')}
        </a>
        {notice && <p className="draft">{notice}</p>}
        <header className="mast">
          <b lang={masthead.name.lang}>
            {masthead.website ? <a href={masthead.website}>{masthead.name.text}</a> : masthead.name.text}
          </b>
          {nav && <nav aria-label={words.t('nav')}>{nav}</nav>}
        </header>
        <main className="page" id="content">
          {children}
        </main>
      </body>
    </html>
  )
}
