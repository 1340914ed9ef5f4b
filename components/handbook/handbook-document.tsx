import type { Handbook } from '@/lib/handbook/handbook'
import { RouteFigure } from '../trip/route-map/route-figure'
import { Addresses, Briefing, Sentences, Topics } from './briefing'
import { Days } from './days'
import { Name, People, Say } from './people'
import { PrintHead, PrintTitle } from './print-head'

/** The whole document, as it is printed. */
export function HandbookDocument({ book, stylesheet }: { book: Handbook; stylesheet: string }) {
  const { labels } = book
  return (
    <html lang={book.language}>
      <PrintHead title={`${book.titleText} · ${labels.handbook}`} stylesheet={stylesheet} />
      <body>
        {book.draft && <p className="draft">{book.draft}</p>}
        <Cover book={book} />
        <main>
          <section className="part">
            <h2>{labels.programme}</h2>
            <Sentences title={labels.purposes} of={book.purposes} />
            <Days book={book} />
          </section>
          <WhosWho book={book} />
          {book.topics.length > 0 && (
            <section className="part">
              <h2>{labels.wholeTrip}</h2>
              <Topics of={book.topics} />
            </section>
          )}
          <Briefings book={book} />
          {book.places.length > 0 && (
            <section className="part">
              <h2>{labels.places}</h2>
              <Addresses of={book.places} labels={labels} Heading="h3" />
            </section>
          )}
          <Emergency book={book} />
        </main>
      </body>
    </html>
  )
}

function Cover({ book }: { book: Handbook }) {
  return (
    <header className="cover">
      <p>{book.labels.handbook}</p>
      <PrintTitle of={book.title} />
      <p className="when">
        <b>{book.dates}</b>
      </p>
      <p>
        {book.delegation.map((words, i) => (
          <span key={i}>
            {i > 0 && ' · '}
            <Say words={words} />
          </span>
        ))}
      </p>
      <ul>
        {book.visitedNames.map((name, i) => (
          <li key={i}>
            <Name of={name} />
          </li>
        ))}
      </ul>
      {book.route && (
        <figure className="route">
          {book.route.maps.map((map, i) => (
            <RouteFigure key={i} map={map} label={book.labels.route} />
          ))}
          <figcaption>{book.route.words}</figcaption>
        </figure>
      )}
      <p className="home-name">
        <b>
          <Say words={book.homeName} />
        </b>
        <Say words={book.otherHomeName} />
        <span>{book.version}</span>
      </p>
    </header>
  )
}

function WhosWho({ book: { labels, members, institutions } }: { book: Handbook }) {
  return (
    <section className="part">
      <h2>{labels.whosWho}</h2>
      <h3>{labels.delegation}</h3>
      {members.length === 0 ? <p>{labels.noMembers}</p> : <People of={members} labels={labels} />}
      {institutions.map(({ name, people }, i) => (
        <div key={i}>
          <h3>{name.words ? <Name of={name} /> : labels.hosts}</h3>
          {people.length === 0 ? <p>{labels.noHosts}</p> : <People of={people} labels={labels} />}
        </div>
      ))}
    </section>
  )
}

function Briefings({ book }: { book: Handbook }) {
  const { labels, visits } = book
  return visits.map((visit, i) => (
    <section key={i} className="part">
      {i === 0 && <h2>{labels.briefings}</h2>}
      <Briefing of={visit} book={book} />
    </section>
  ))
}

function Emergency({ book: { labels, emergency } }: { book: Handbook }) {
  if (emergency.length === 0) return null
  return (
    <section className="part">
      <h2>{labels.emergency}</h2>
      {emergency.map(({ place, lines }, i) => (
        <div key={i}>
          <h3>
            <Say words={place} />
          </h3>
          {lines.map((line, n) => (
            <div key={n} className="call">
              <span>{line.label}</span>
              <div>
                <b>
                  <Name of={line.name} />
                </b>
                {line.address.words && (
                  <p>
                    <Name of={line.address} />
                  </p>
                )}
                {line.note && (
                  <p className="quiet">
                    <Say words={line.note} />
                  </p>
                )}
              </div>
              <b className="num">{line.phone}</b>
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}
