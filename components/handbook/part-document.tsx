import type { PrintedPart } from '@/lib/server/handbook/handbook'
import { Days } from './days'
import { People, Say } from './people'

/** The itinerary or the delegation list on paper: a heading, and the part itself from the first page on. */
export function PartDocument({ of: { part, book, limits }, stylesheet }: { of: PrintedPart; stylesheet: string }) {
  const { labels } = book
  const name = [part === 'itinerary' ? labels.programme : labels.delegation, ...limits].join(' · ')
  return (
    <html lang={book.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{`${book.titleText} · ${name}`}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <header className="head">
          <p className="quiet">
            <Say words={book.homeName} />
          </p>
          <h1>
            <Say words={book.title.words} />
            {book.title.other && (
              <small>
                <Say words={book.title.other} />
              </small>
            )}
          </h1>
          <p>
            <b>{name}</b>
          </p>
          <p className="quiet">{[book.dates, book.version].filter(Boolean).join(' · ')}</p>
        </header>
        <main>
          {part === 'itinerary' ? (
            <Days book={book} />
          ) : book.members.length === 0 ? (
            <p>{labels.noMembers}</p>
          ) : (
            <People of={book.members} labels={labels} />
          )}
        </main>
      </body>
    </html>
  )
}
