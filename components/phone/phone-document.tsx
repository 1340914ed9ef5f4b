import type { ReactNode } from 'react'
import { toHtml, toJsonLd } from '../newsroom/document'
import type { PocketWords } from './phone-words'

/** What the script is told: whose copy this is, when its items are, and the words it says. No more than the page shows. */
export type ScriptFacts = {
  tripId: string | null
  spans: readonly object[]
  words: Readonly<Record<string, string>>
  locale: string
}

/** The styles and the script that every page carries within itself, so that a copy of it is whole. */
export type Carriage = { styles: string; script: string }

/**
 * The page as one file: styles, words and script are inside, so that what is kept on a phone can never be half there,
 * and an older copy goes on working after the app has changed. Nothing in it depends on the time: `stand`, made of its
 * bytes, says whether a copy is the newest.
 */
export async function pocketHtml({
  words: { locale, t },
  title,
  owner,
  facts,
  carriage,
  children,
}: {
  words: PocketWords
  title: string
  owner: string
  facts: ScriptFacts
  carriage: Carriage
  children: ReactNode
}): Promise<string> {
  const html = await toHtml(
    <html lang={locale} data-owner={owner}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{`${title} · Attaché`}</title>
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="same-origin" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14161a" />
        <meta name="mobile-web-app-capable" content="yes" />
        <meta name="apple-mobile-web-app-title" content="Attaché" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <link rel="apple-touch-icon" href="/icons/touch.png" />
      </head>
      <body>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        {children}
      </body>
    </html>,
  ) // The first end of the head and the last of the body are the document's own: within text and attributes React writes no "<".
  const [head, body] = [html.indexOf('</head>'), html.lastIndexOf('</body>')]
  const inside = `<script type="application/json" id="facts">${toJsonLd(facts)}</script><script>${carriage.script}</script>`
  return `${html.slice(0, head)}<style>${carriage.styles}</style>${html.slice(head, body)}${inside}${html.slice(body)}`
}
