import type { ReactNode } from 'react'
import { defaultColours } from '@/lib/domain/newsroom/colours'
import { logoAddress } from './logo-address'
import type { Masthead } from './masthead'
import type { NewsWords } from './news-words'

export type NewsPageProps = {
  words: NewsWords
  masthead: Masthead
  title: string
  /** `null` on pages that no search engine should keep. */
  canonical: string | null
  description?: string
  stylesheet: string
  head?: ReactNode
  /** The page's place in the navigation. */
  place?: 'list' | 'article'
  /** Links to the page in other languages. */
  languages?: ReactNode
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
  place,
  languages,
  notice,
  children,
}: NewsPageProps) {
  const { colours } = masthead
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
        {colours && <link rel="stylesheet" href={coloursAddress(colours)} />}
        {head}
      </head>
      <body>
        <a className="skip" href="#content">
          {words.t('skip')}
        </a>
        {notice && <p className="draft">{notice}</p>}
        <header className="mast">
          <Wordmark masthead={masthead} locale={words.locale} />
          <nav aria-label={words.t('nav')}>
            <a href={`/news?lang=${words.locale}`} aria-current={place === 'list' ? 'page' : undefined}>
              {words.t('title')}
            </a>
            <a href={place === 'list' ? '#subscribe' : `/news?lang=${words.locale}#subscribe`}>
              {words.t('subscribe')}
            </a>
            {languages}
          </nav>
        </header>
        <main id="content">{children}</main>
        <footer className="foot">
          <p>
            {masthead.pressOffice && (
              <>
                <span lang={masthead.pressOffice.lang}>{masthead.pressOffice.text}</span>
                {words.comma}
              </>
            )}
            <span lang={masthead.name.lang}>{masthead.name.text}</span>
          </p>
          {masthead.website && (
            <p>
              <a href={masthead.website}>{hostOf(masthead.website)}</a>
            </p>
          )}
        </footer>
      </body>
    </html>
  )
}

// The square in the institution's colour represents a logo until there is one.
function Wordmark({ masthead: { name, otherName, logo }, locale }: { masthead: Masthead; locale: string }) {
  return (
    <a className="wordmark" href={`/news?lang=${locale}`}>
      {logo ? <img src={logoAddress(logo)} width={logo.width} height={logo.height} alt="" /> : <i />}
      <span lang={name.lang}>
        {name.text}
        {otherName && <small lang={otherName.lang}>{otherName.text}</small>}
      </span>
    </a>
  )
}

/** The address of the stylesheet with the institution's colours; it changes with them. */
function coloursAddress({ light, dark }: { light: string; dark: string } = defaultColours): string {
  return `/news/colours.css?v=${light.slice(1)}-${dark.slice(1)}`
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address
}
