import { acrossTheTable, type Seat } from '@/lib/domain/visits/counterparts'
import { Phone, Spoken, BothNames, BothTitles } from './person'
import type { PocketPage } from './phone-page'

/** Both sides of a visit in order of precedence, counterparts side by side. */
export function TableView({
  visitId,
  attendeeIds,
  country,
  page,
}: {
  visitId: string
  attendeeIds: readonly string[] | null
  country: string | null
  page: PocketPage
}) {
  const {
    words: { t },
    whole: { record, directory },
  } = page
  const { pairs, accompanying } = acrossTheTable(record, directory, visitId, attendeeIds)
  // Without anyone across the table there is nothing to pair: the delegation has its own list.
  if (!pairs.some(({ host }) => host))
    return (
      <p className="quiet">
        {t('theirs')}
        {t('colon')}
        {t('nobody')}
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
            <th scope="col">{t('ours')}</th>
            <th scope="col">{t('theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ member, host }, i) => (
            <tr key={i}>
              <td>
                {member ? (
                  <SeatWords seat={member} country={home} page={page} />
                ) : (
                  <span className="quiet" aria-hidden="true">
                    –
                  </span>
                )}
              </td>
              <td>
                {host ? (
                  <SeatWords seat={host} country={country} page={page} isHost />
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
            {accompanying.map((seat, i) => (
              <li key={i}>
                <SeatWords seat={seat} country={home} page={page} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** One person at the table. */
export function SeatWords({
  seat,
  country,
  page: {
    words,
    whole: {
      directory: { people },
    },
  },
  isHost = false,
}: {
  seat: Seat
  country: string | null
  page: PocketPage
  isHost?: boolean
}) {
  const { locale, t } = words
  const person = seat.personId !== null && people[seat.personId]
  return (
    <>
      {person ? (
        <b>
          <BothNames person={person} country={country} locale={locale} />
        </b>
      ) : (
        <i>{seat.count > 1 ? t('group', { count: seat.count }) : t('unnamed')}</i>
      )}
      {seat.title && (
        <span className="title">
          <BothTitles title={seat.title} country={country} locale={locale} />
        </span>
      )}
      {person && isHost && <Spoken person={person} title={seat.title} words={words} />}
      {person && person.phone && <Phone number={person.phone} label={t('call')} />}
    </>
  )
}
