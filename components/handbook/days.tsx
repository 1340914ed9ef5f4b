import type { Handbook, PrintedItem } from '@/lib/handbook/handbook'
import { Name, Say } from './people'

/** The programme, a section a day. */
export function Days({ book }: { book: Handbook }) {
  const { labels } = book
  if (book.days.length === 0) return <p>{labels.noProgramme}</p>
  return book.days.map((day, i) => (
    <section key={i} className="day">
      <h3>
        {day.title} {day.number && <small>{day.number}</small>}
      </h3>
      {day.clock && <p className="quiet">{day.clock}</p>}
      {day.items.length === 0 ? (
        <p className="item">{labels.noItems}</p>
      ) : (
        day.items.map((item, n) => <Line key={n} item={item} book={book} />)
      )}
    </section>
  ))
}

function Line({ item, book: { labels } }: { item: PrintedItem; book: Handbook }) {
  return (
    <div className={`item ${item.status}`}>
      <div className="num">
        <b>
          {item.time}
          {item.end && `–${item.end}`}
        </b>
        {item.dayShift && <sup>{item.dayShift}</sup>}
        {item.home && <small>{item.home}</small>}
        {item.zones && <small>{item.zones}</small>}
      </div>
      <div>
        <b className="what">
          <Say words={item.title.words} />
        </b>
        {item.title.other && (
          <>
            {' '}
            <span className="other" lang={item.title.other.lang}>
              {item.title.other.text}
            </span>
          </>
        )}
        {item.statusWords && <span className="status">{item.statusWords}</span>}
        <ul className="facts">
          {item.place.words && (
            <li>
              <Name of={item.place} />
            </li>
          )}
          {item.destination.words && (
            <li>
              → <Name of={item.destination} />
            </li>
          )}
          {item.reference && (
            <li>
              {labels.reference} <b>{item.reference}</b>
            </li>
          )}
          {item.dress && (
            <li>
              {labels.dress}
              {labels.colon}
              <Say words={item.dress} />
            </li>
          )}
          {item.who && <li>{item.who}</li>}
        </ul>
        {item.notes && (
          <p className="quiet">
            <Say words={item.notes} />
          </p>
        )}
      </div>
    </div>
  )
}
