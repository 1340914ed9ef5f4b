import { readableSheet } from '@/lib/domain/emergency/emergency'
import { namedCity } from '@/lib/domain/text/city-name'
import type { Texts } from '@/lib/domain/text/text'
import { Marked, Said } from './marked'
import { Phone } from './person'
import type { PocketPage } from './phone-page'

/** Whom to call, and where to go, by city. */
export function EmergencyView({
  page: {
    words: { locale, t, vocabulary },
    cities: { names },
    whole: { record, directory },
  },
}: {
  page: PocketPage
}) {
  const coordinators = record.member.flatMap(({ role, personId }) =>
    role === 'coordinator' && personId !== null && directory.people[personId]?.phone
      ? [directory.people[personId]!]
      : [],
  )
  const parts = readableSheet(record, directory)
  return (
    <>
      <p className="quiet">{t('publicHelp')}</p>
      {parts.length + coordinators.length === 0 && <p>{t('noEmergency')}</p>}
      {coordinators.length > 0 && (
        <section className="day">
          <h2>{vocabulary('role.coordinator')}</h2>
          <ul className="help">
            {coordinators.map((person) => (
              <li key={person.id}>
                <p>
                  <b>
                    <Said of={person.name.full} locale={locale} />
                  </b>
                </p>
                <Phone number={person.phone!} label={t('call')} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {parts.map(({ city, lines }, i) => (
        <section key={i} className="day">
          <h2>{city ? <Said of={namedCity(city, locale, names)} locale={locale} /> : t('wholeTrip')}</h2>
          <ul className="help">
            {lines.map((line) => (
              <li key={line.id}>
                <p className="quiet">{vocabulary(`emergencyKind.${line.kind}`)}</p>
                {line.name && (
                  <p>
                    <b>
                      <Said of={line.name} locale={locale} />
                    </b>
                  </p>
                )}
                {line.phone && <Phone number={line.phone} label={t('call')} />}
                {line.address && <Everywhere of={line.address} locale={locale} />}
                {line.note && (
                  <p className="quiet">
                    <Said of={line.note} locale={locale} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

// An address in every language it is known in: one for the member, one for the driver.
function Everywhere({ of, locale }: { of: Texts; locale: string }) {
  return Object.entries(of).map(([lang, text]) => (
    <p key={lang} className="address">
      <Marked of={{ text, lang }} locale={locale} />
    </p>
  ))
}
