import { readableSheet } from '@/lib/domain/emergency/emergency'
import { namedCity } from '@/lib/domain/text/city-name'
import type { Texts } from '@/lib/domain/text/text'
import { WordsWithLang, TextsWithLang } from './words-with-lang'
import { hasContacts } from '@/lib/domain/directory/contacts'
import { Contacts, Phone } from './person'
import type { PhonePage } from './phone-page'

/** The emergency sheet by city, below the coordinators of the trip. */
export function EmergencyView({
  page: {
    words,
    cities: { names },
    whole: { record, directory },
  },
}: {
  page: PhonePage
}) {
  const { locale, t, vocabulary } = words
  const coordinators = record.member.flatMap(({ role, personId }) => {
    const person = role === 'coordinator' && personId !== null ? directory.people[personId] : undefined
    return person && hasContacts(person) ? [person] : []
  })
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
                    <TextsWithLang of={person.name.full} locale={locale} />
                  </b>
                </p>
                <Contacts person={person} words={words} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {parts.map(({ city, lines }, i) => (
        <section key={i} className="day">
          <h2>{city ? <TextsWithLang of={namedCity(city, locale, names)} locale={locale} /> : t('wholeTrip')}</h2>
          <ul className="help">
            {lines.map((line) => (
              <li key={line.id}>
                <p className="quiet">{vocabulary(`emergencyKind.${line.kind}`)}</p>
                {line.name && (
                  <p>
                    <b>
                      <TextsWithLang of={line.name} locale={locale} />
                    </b>
                  </p>
                )}
                {line.phone && <Phone number={line.phone} label={t('call')} />}
                {line.address && <AddressInAllLanguages of={line.address} locale={locale} />}
                {line.note && (
                  <p className="quiet">
                    <TextsWithLang of={line.note} locale={locale} />
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

// In every recorded language: one for the member, one for the driver.
function AddressInAllLanguages({ of, locale }: { of: Texts; locale: string }) {
  return Object.entries(of).map(([lang, text]) => (
    <p key={lang} className="address">
      <WordsWithLang of={{ text, lang }} locale={locale} />
    </p>
  ))
}
