import type { ReactNode } from 'react'
import { toHtml, toJsonLd } from '../newsroom/document'
import type { PhoneWords } from './phone-words'

/** The data for the script: the trip, the times of its items, and texts. Nothing that the page does not show. */
export type ScriptFacts = {
  tripId: string | null
  /** The number of the release that the page shows. */
  version: number | null
  spans: readonly object[]
  /** The names of days, by day: weekday, and weekday with date. */
  days: Readonly<Record<string, readonly [string, string]>>
  words: Readonly<Record<string, string>>
  locale: string
}

/** The styles and the script, which are inline so that a stored copy is complete. */
export type PageAssets = { styles: string; script: string }

/**
 * Runs before the first paint, so that a browser that can run the page's script lays out one section, not all of them.
 * If that script fails, all sections are shown, as without scripts.
 */
export const earlyScript = [
  'if(Array.prototype.at){const{classList:c,dataset:d}=document.documentElement;c.add("scripted")',
  'addEventListener("error",()=>{d.shown||c.remove("scripted")})}',
].join(';')

/**
 * The page as one self-contained file, so that a phone never stores half of it and an older copy works after the app
 * has changed. It does not depend on the time of the request, because its hash tells whether a copy is the newest.
 */
export async function phoneHtml({
  words: { locale, t },
  title,
  owner,
  facts,
  assets,
  children,
}: {
  words: PhoneWords
  title: string
  owner: string
  facts: ScriptFacts
  assets: PageAssets
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
  )
  // React escapes "<" in text and attributes, so the first "</head>" and the last "</body>" are the document's own.
  const [head, body] = [html.indexOf('</head>'), html.lastIndexOf('</body>')]
  const data = `<script type="application/json" id="facts">${toJsonLd(facts)}</script>`
  const inside = `${data}<script>${assets.script}</script>`
  const early = `<style>${assets.styles}</style><script>${earlyScript}</script>`
  return `${html.slice(0, head)}${early}${html.slice(head, body)}${inside}${html.slice(body)}`
}
