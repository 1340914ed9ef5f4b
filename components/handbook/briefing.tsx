import type { Words } from '@/lib/domain/text/text'
import type { Handbook, PrintedAgreement, PrintedVisit } from '@/lib/handbook/handbook'
import { Name, PersonName, PersonTitle, Say } from './people'

type Labels = Handbook['labels']

/** What the members need for one visit. */
export function Briefing({ of: visit, book: { labels } }: { of: PrintedVisit; book: Handbook }) {
  return (
    <article>
      <h3>
        <small>{visit.number}</small> {visit.name.words ? <Name of={visit.name} /> : labels.visit}
      </h3>
      <p>
        <b>{visit.day}</b>{' '}
        {visit.city && (
          <>
            · <Say words={visit.city} />
          </>
        )}
      </p>
      {visit.times.map((slot, i) => (
        <Slot key={i} of={slot} />
      ))}
      {visit.table.length > 0 && <AcrossTheTable of={visit.table} labels={labels} />}
      {visit.accompanying.length > 0 && <Accompanying of={visit.accompanying} labels={labels} />}
      {visit.topics.length > 0 && (
        <>
          <h4>{labels.topics}</h4>
          <Topics of={visit.topics} />
        </>
      )}
      {visit.lastTime && <LastTime of={visit.lastTime} labels={labels} />}
      {visit.agreements.length > 0 && (
        <>
          <h4>{labels.agreements}</h4>
          <ul>
            {visit.agreements.map((one, i) => (
              <li key={i}>
                <Agreed of={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Sentences title={labels.activities} of={visit.activities} />
      <Sentences title={labels.background} of={visit.background} />
      {visit.addresses.length > 0 && <Addresses of={visit.addresses} labels={labels} />}
    </article>
  )
}

function Slot({ of: slot }: { of: PrintedVisit['times'][number] }) {
  return (
    <div className="item">
      <b className="num">{slot.when}</b>
      <div>
        <Say words={slot.title} />
        {slot.place && (
          <>
            {' '}
            · <Say words={slot.place} />
          </>
        )}
        {slot.statusWords && <span className="status">{slot.statusWords}</span>}
      </div>
    </div>
  )
}

/** The members and the hosts who sit opposite them. */
function AcrossTheTable({ of: table, labels }: { of: PrintedVisit['table']; labels: Labels }) {
  return (
    <>
      <h4>{labels.counterparts}</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.ourSide}</th>
            <th scope="col">{labels.theirSide}</th>
          </tr>
        </thead>
        <tbody>
          {table.map(({ member, host }, i) => (
            <tr key={i}>
              {[member, host].map((one, n) => (
                <td key={n}>
                  {one && (
                    <>
                      <PersonName of={one} />
                      <PersonTitle of={one} />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Accompanying({ of: people, labels }: { of: PrintedVisit['accompanying']; labels: Labels }) {
  return (
    <p>
      {labels.accompanying}
      {labels.colon}
      {people.map((one, i) => (
        <span key={i}>
          {i > 0 && ' · '}
          {one.name.words ? <Name of={one.name} /> : one.unnamed}
          {one.role && ` (${one.role})`}
        </span>
      ))}
    </p>
  )
}

/** Earlier visits to the institution: outcomes, agreements and promises. */
function LastTime({ of: last, labels }: { of: NonNullable<PrintedVisit['lastTime']>; labels: Labels }) {
  return (
    <>
      <h4>{labels.lastTime}</h4>
      <p className="quiet">
        {last.when.map((words, i) => (
          <span key={i}>
            {i > 0 && ' · '}
            <Say words={words} />
          </span>
        ))}
      </p>
      {last.promised.length > 0 && (
        <>
          <h5>{labels.nextSteps}</h5>
          <ul>
            {last.promised.map(({ text, owner, more }, i) => (
              <li key={i}>
                <Say words={text} />
                {owner && (
                  <>
                    {' '}
                    · <Say words={owner} />
                  </>
                )}
                {` · ${more}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul>
        {last.outcomes.map((words, i) => (
          <li key={i}>
            <Say words={words} />
          </li>
        ))}
        {last.agreements.map((one, i) => (
          <li key={`a${i}`}>
            <Agreed of={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Addresses in the local script, to show to a driver. */
export function Addresses({
  of: addresses,
  labels,
  Heading = 'h4',
}: {
  of: PrintedVisit['addresses']
  labels: Labels
  Heading?: 'h3' | 'h4'
}) {
  return (
    <>
      <Heading>{labels.showDriver}</Heading>
      {addresses.map(({ name, latin, local }, i) => (
        <div key={i} className="driver">
          <b>
            <Say words={name.other ?? name.words} />
          </b>
          <p>
            <Say words={local ?? latin} />
          </p>
          {local && (
            <small>
              <Say words={name.words} /> <Say words={latin} />
            </small>
          )}
        </div>
      ))}
    </>
  )
}

/** Topics with their talking points. */
export function Topics({ of: topics }: { of: Handbook['topics'] }) {
  return topics.map(({ subject, points }, i) => (
    <div key={i} className="topic">
      <b>
        <Say words={subject} />
      </b>
      {points && (
        <p>
          <Say words={points} />
        </p>
      )}
    </div>
  ))
}

function Agreed({ of: { kind, subject, status } }: { of: PrintedAgreement }) {
  return (
    <>
      <Say words={kind} />
      {subject && (
        <>
          : <Say words={subject} />
        </>
      )}{' '}
      · <span className="quiet">{status}</span>
    </>
  )
}

/** Sentences below a small heading; nothing if there are none. */
export function Sentences({ title, of }: { title: string; of: readonly Words[] }) {
  return (
    of.length > 0 && (
      <>
        <h4>{title}</h4>
        {of.map((words, i) => (
          <p key={i}>
            <Say words={words} />
          </p>
        ))}
      </>
    )
  )
}
