import { counterpartPairs, type Attendee } from '@/lib/domain/visits/counterparts'
import { BothNames, BothTitles, Contacts, Spoken } from './person'
import type { PhonePage } from './phone-page'

/** Both sides of a visit in order of precedence, counterparts in one row. */
export function TableView({
  visitId,
  attendeeIds,
  country,
  page,
}: {
  visitId: string
  attendeeIds: readonly string[] | null
  country: string | null
  page: PhonePage
}) {
  const {
    words: { t },
    whole: { record, directory },
  } = page
  const { pairs, accompanying } = counterpartPairs(record, directory, visitId, attendeeIds)
  // Without hosts there are no pairs; the delegation has a list of its own.
  if (!pairs.some(({ host }) => host))
    return (
      <p className="quiet">
        {t('hostSide')}
        {t('colon')}
        {t('noHosts')}
      </p>
    )
  const home =
    directory.institutions[record.trip.direction === 'incoming' ? (record.trip.guestId ?? '') : record.trip.homeId]
      ?.country ?? null
  return (
    <>
      <h3>{t('table')}</h3>
      <table className="across">
        <thead>
          <tr>
            <th scope="col">{t('ownSide')}</th>
            <th scope="col">{t('hostSide')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ member, host }, i) => (
            <tr key={i}>
              <td>
                {member ? (
                  <AttendeeWords attendee={member} country={home} page={page} />
                ) : (
                  <span className="quiet" aria-hidden="true">
                    –
                  </span>
                )}
              </td>
              <td>
                {host ? (
                  <AttendeeWords attendee={host} country={country} page={page} isHost />
                ) : (
                  <span className="quiet" aria-hidden="true">
                    –
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {accompanying.length > 0 && (
        <div className="accompanying">
          <h4>{t('accompanying')}</h4>
          <ul>
            {accompanying.map((attendee, i) => (
              <li key={i}>
                <AttendeeWords attendee={attendee} country={home} page={page} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** A member of the delegation or a host, with title, form of address and telephone number. */
export function AttendeeWords({
  attendee,
  country,
  page: {
    words,
    whole: {
      directory: { people },
    },
  },
  isHost = false,
}: {
  attendee: Attendee
  country: string | null
  page: PhonePage
  isHost?: boolean
}) {
  const { locale, t } = words
  const person = attendee.personId !== null && people[attendee.personId]
  return (
    <>
      {person ? (
        <b>
          <BothNames person={person} country={country} locale={locale} />
        </b>
      ) : (
        <i>{attendee.count > 1 ? t('group', { count: attendee.count }) : t('unnamed')}</i>
      )}
      {attendee.title && (
        <span className="title">
          <BothTitles title={attendee.title} country={country} locale={locale} />
        </span>
      )}
      {person && isHost && <Spoken person={person} title={attendee.title} country={country} words={words} />}
      {person && <Contacts person={person} words={words} />}
    </>
  )
}
