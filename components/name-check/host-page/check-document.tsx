import type { ReactNode } from 'react'
import { checkLanguageNames, checkLanguages } from '@/lib/domain/name-check/name-check'
import type { Texts } from '@/lib/domain/text/text'
import { toHtml } from '../../newsroom/document'
import { mastheadIn } from '../../newsroom/masthead'
import { stylesheetAt } from '../../newsroom/stylesheet'
import type { CheckWords } from './check-words'

/** The names of the institution and its press office. */
export type Asker = { name: Texts; website: string | null; pressOffice: Texts | null }

const stylesheet = stylesheetAt('check.css')

/** A page as a whole document: without scripts, external resources or referrers. */
export function renderCheck(words: CheckWords, asker: Asker, title: string, children: ReactNode): Promise<string> {
  const { language, t } = words
  const masthead = mastheadIn(language, asker)
  return toHtml(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${masthead.name.text}`}</title>
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14161a" />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        <header className="mast">
          <p>
            <b lang={masthead.name.lang}>{masthead.name.text}</b>
            {masthead.pressOffice && <span lang={masthead.pressOffice.lang}>{masthead.pressOffice.text}</span>}
          </p>
          <nav aria-label={t('languages')}>
            {checkLanguages.map((one) => (
              <a
                key={one}
                href={`?lang=${one}`}
                lang={one}
                hrefLang={one}
                aria-current={one === language ? 'true' : undefined}
              >
                {checkLanguageNames[one]}
              </a>
            ))}
          </nav>
        </header>
        <main id="content">{children}</main>
      </body>
    </html>,
  )
}

/** A page with only a message: not found, too many attempts, an error. */
export function renderSaying(
  words: CheckWords,
  asker: Asker,
  what: 'missing' | 'tooMany' | 'unreadable' | 'failed',
): Promise<string> {
  const { t } = words
  return renderCheck(
    words,
    asker,
    t(what),
    <div className="saying">
      <h1>{t(what)}</h1>
      <p>{t(`${what}Text`)}</p>
    </div>,
  )
}
