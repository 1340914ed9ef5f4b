import type { PrintedPart } from '@/lib/server/handbook/handbook'
import { Days } from './days'
import { People, Say } from './people'
import { PrintHead, PrintTitle } from './print-head'

/** The itinerary or the delegation list on paper: a heading, and the part itself from the first page on. */
export function PartDocument({ of: { part, book, limits }, stylesheet }: { of: PrintedPart; stylesheet: string }) {
  const { labels } = book
  const name = [part === 'itinerary' ? labels.programme : labels.delegation, ...limits].join(' · ')
  return (
    <html lang={book.language}>
      <PrintHead title={`${book.titleText} · ${name}`} stylesheet={stylesheet} />
      <body>
        <header className="head">
          <p className="quiet">
            <Say words={book.homeName} />
          </p>
          <PrintTitle of={book.title} />
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
