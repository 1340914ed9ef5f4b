import type { Words } from '@/lib/domain/text/text'
import type { Handbook, PrintedAgreement, PrintedVisit } from '@/lib/handbook/handbook'
import { Name, PersonName, PersonTitle, Say } from './people'

/** What whoever goes to one visit has to know. */
export function Briefing({ of: visit, book: { labels } }: { of: PrintedVisit; book: Handbook }) {
  const last = visit.lastTime
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
        <div key={i} className="item">
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
      ))}
      {visit.table.length > 0 && (
        <>
          <h4>{labels.acrossTable}</h4>
          <table>
            <thead>
              <tr>
                <th scope="col">{labels.ourSide}</th>
                <th scope="col">{labels.theirSide}</th>
              </tr>
            </thead>
            <tbody>
              {visit.table.map(({ member, host }, i) => (
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
      )}
      {visit.accompanying.length > 0 && (
        <p>
          {labels.accompanying}:{' '}
          {visit.accompanying.map((one, i) => (
            <span key={i}>
              {i > 0 && ' · '}
              {one.name.words ? <Name of={one.name} /> : one.unnamed}
              {one.role && ` (${one.role})`}
            </span>
          ))}
        </p>
      )}
      {visit.topics.length > 0 && (
        <>
          <h4>{labels.topics}</h4>
          <Topics of={visit.topics} />
        </>
      )}
      {last && (
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
          {last.promised.length > 0 && (
            <>
              <h5>{labels.promised}</h5>
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
                    {more && ` · ${more}`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
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
      {visit.addresses.length > 0 && (
        <>
          <h4>{labels.showDriver}</h4>
          {visit.addresses.map(({ name, latin, local }, i) => (
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
      )}
    </article>
  )
}

/** Topics with what we want to say and ask. */
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

/** Sentences below a small head; nothing where there are none. */
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
