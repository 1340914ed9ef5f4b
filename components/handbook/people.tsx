import type { Words } from '@/lib/domain/text/text'
import type { Both, HandbookLabels, PrintedPerson } from '@/lib/handbook/handbook'

/** Text with its language. */
export function Say({ words }: { words: Words | null }) {
  return words && <span lang={words.lang}>{words.text}</span>
}

/** Both languages, the other one behind. */
export function Name({ of: { words, other } }: { of: Both }) {
  return (
    <>
      <Say words={words} />
      {other && (
        <>
          {' '}
          <span className="other" lang={other.lang}>
            {other.text}
          </span>
        </>
      )}
    </>
  )
}

export function PersonName({ of: { name, unnamed } }: { of: PrintedPerson }) {
  return name.words ? (
    <>
      <b>
        <Say words={name.words} />
      </b>
      {name.other && (
        <span className="line" lang={name.other.lang}>
          {name.other.text}
        </span>
      )}
    </>
  ) : (
    <span className="quiet">{unnamed}</span>
  )
}

export function PersonTitle({ of: { title } }: { of: PrintedPerson }) {
  return (
    <>
      {title.words && (
        <span className="line">
          <Say words={title.words} />
        </span>
      )}
      {title.other && (
        <span className="line quiet">
          <Say words={title.other} />
        </span>
      )}
    </>
  )
}

/** People in their order, their titles in both languages. */
export function People({ of: people, labels }: { of: readonly PrintedPerson[]; labels: HandbookLabels }) {
  return (
    <table className="people">
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.title}</th>
          <th scope="col">{labels.address}</th>
          <th scope="col">{labels.phone}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person, i) => (
          <tr key={i}>
            <td>
              <PersonName of={person} />
            </td>
            <td>
              {person.role && <b>{person.role}</b>}
              <PersonTitle of={person} />
              {person.languages && (
                <small>
                  {labels.speaks} {person.languages}
                </small>
              )}
            </td>
            <td>
              {person.spoken.map((words, n) => (
                <span key={n} className="line">
                  <Say words={words} />
                </span>
              ))}
            </td>
            <td className="num">{person.phone}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
